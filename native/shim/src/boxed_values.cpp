// The stack of boxed values, and the element types of lists.
#include "boxed_values.h"

#include "guard.h"

#include <cstring>
#include <memory>

namespace cresset {
namespace {

using TypePtr = c10::Type::SingletonOrSharedTypePtr<c10::Type>;

// A constant of LibTorch, whose references nobody counts.
TypePtr constant(void *(*get)()) {
    return TypePtr(call(get), nullptr);
}

// A type whose references are counted: LibTorch takes over the one that is counted here.
TypePtr tensor_type() {
    using Counted = std::shared_ptr<c10::TensorType>;
    alignas(Counted) unsigned char counted[sizeof(Counted)];
    new (counted) Counted(call(&c10::TensorType::get));
    void *words[2];
    static_assert(sizeof(words) == sizeof(counted));
    std::memcpy(words, counted, sizeof(words));
    return TypePtr(words[0], words[1]);
}

TypePtr element_type(int64_t kind) {
    switch (kind) {
    case CRESSET_VALUE_TENSOR:
        return tensor_type();
    case CRESSET_VALUE_DOUBLE:
        return constant(&c10::FloatType::get);
    case CRESSET_VALUE_INT:
        return constant(&c10::IntType::get);
    case CRESSET_VALUE_BOOL:
        return constant(&c10::BoolType::get);
    case CRESSET_VALUE_STRING:
        return constant(&c10::StringType::get);
    case CRESSET_VALUE_NUMBER:
        return constant(&c10::NumberType::get);
    case CRESSET_VALUE_OPTIONAL_NUMBER:
        return call(&c10::OptionalType::get, constant(&c10::NumberType::get));
    default:
        return call(&c10::OptionalType::ofTensor);
    }
}

// Destroys and frees an object of LibTorch without references: the second entry of its virtual table.
void destroy(void *object) {
    (*static_cast<void (***)(void *)>(object))[1](object);
}

} // namespace

Stack::Stack(size_t capacity)
    : begin_(static_cast<c10::IValue *>(::operator new(capacity * sizeof(c10::IValue)))), end_(begin_),
      limit_(begin_ + capacity) {}

Stack::~Stack() {
    if (begin_ == end_) {
        ::operator delete(begin_);
    } else {
        try {
            destroy(to_list(CRESSET_VALUE_INT));
        } catch (...) { // NOLINT(bugprone-empty-catch): without memory for the list, what is left leaks
        }
    }
}

c10::detail::ListImpl *Stack::to_list(int64_t element_kind) {
    std::vector<c10::IValue> values;
    std::memcpy(static_cast<void *>(&values), static_cast<const void *>(this), sizeof(values));
    begin_ = end_ = limit_ = nullptr;
    auto *memory = ::operator new(sizeof(c10::detail::ListImpl));
    return new (memory) c10::detail::ListImpl(std::move(values), element_type(element_kind));
}

} // namespace cresset
