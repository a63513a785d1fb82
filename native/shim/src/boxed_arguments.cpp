// From Java's rows of integers to boxed values.
#include "boxed_values.h"

#include "guard.h"
#include "handles.h"
#include "torch/generator.h"
#include "torch/scalar_type.h"

#include <cstring>
#include <stdexcept>
#include <string>

namespace cresset {
namespace {

using Tag = c10::IValue::Tag;

// A reference count of one, and the weak one that every object with references has.
constexpr uint64_t one_owner = uint64_t{1} << 32 | 1;

c10::IValue inlined(Tag tag, int64_t payload) {
    return {reinterpret_cast<void *>(payload), tag};
}

// Another count on the tensor, taken through LibTorch.
c10::IValue counted_tensor(int64_t handle) {
    const at::Tensor *shared = &tensor(cresset_tensor_share(handle));
    const c10::IValue value{shared->unsafeGetTensorImpl(), Tag::Tensor};
    delete shared;
    return value;
}

// A generator lives as long as the process, so its count is only ever raised here.
c10::IValue counted_generator(int64_t handle) {
    void *object = reinterpret_cast<at::Generator *>(handle)->unsafeGetGeneratorImpl();
    auto *count = reinterpret_cast<uint32_t *>(static_cast<uint64_t *>(object) + 1);
    __atomic_fetch_add(count, 1, __ATOMIC_RELAXED);
    return {object, Tag::Generator};
}

c10::IValue read_string(const int64_t *&words) {
    const auto length = static_cast<size_t>(*words++);
    const std::string text(reinterpret_cast<const char *>(words), length);
    words += (length + 7) / 8;
    const auto create = static_cast<c10::ivalue::Counted (*)(std::string)>(&c10::ivalue::ConstantString::create);
    return {call(create, text).object_, Tag::String};
}

c10::IValue read_list(const int64_t *&words) {
    const int64_t kind = *words++;
    const auto count = static_cast<size_t>(*words++);
    Stack elements(count);
    for (size_t i = 0; i < count; i++) {
        elements.push(read_value(words));
    }
    auto *list = elements.to_list(kind);
    list->counts_ = one_owner;
    return {list, Tag::GenericList};
}

c10::IValue read_number(const int64_t *&words, c10::ScalarType dtype, int count) {
    int64_t parts[2] = {};
    std::memcpy(parts, words, static_cast<size_t>(count) * sizeof(int64_t));
    words += count;
    return boxed_number(parts, dtype);
}

} // namespace

c10::IValue read_value(const int64_t *&words) {
    const int64_t kind = *words++;
    switch (kind) {
    case CRESSET_VALUE_NONE:
        return {nullptr, Tag::None};
    case CRESSET_VALUE_TENSOR:
        return counted_tensor(*words++);
    case CRESSET_VALUE_DOUBLE:
        return inlined(Tag::Double, *words++);
    case CRESSET_VALUE_INT:
        return inlined(Tag::Int, *words++);
    case CRESSET_VALUE_BOOL:
        return inlined(Tag::Bool, *words++);
    case CRESSET_VALUE_UNSIGNED:
        return read_number(words, c10::ScalarType::UInt64, 1);
    case CRESSET_VALUE_COMPLEX:
        return read_number(words, c10::ScalarType::ComplexDouble, 2);
    case CRESSET_VALUE_STRING:
        return read_string(words);
    case CRESSET_VALUE_DEVICE: {
        const int64_t code = *words++;
        return inlined(Tag::Device, code >> 8 | (code & 0xff) << 8);
    }
    case CRESSET_VALUE_GENERATOR:
        return counted_generator(*words++);
    case CRESSET_VALUE_LIST:
        return read_list(words);
    default:
        throw std::out_of_range("no kind of value has the code " + std::to_string(kind));
    }
}

} // namespace cresset
