// Between Java's plain integers and LibTorch's boxed values.
#include "stack.h"

#include "guard.h"

namespace cresset {
namespace {

using TypePtr = c10::Type::SingletonOrSharedTypePtr<c10::Type>;

// The codes of c10::ScalarType for numbers that have no room in an IValue.
constexpr int32_t complex_double = 10;
constexpr int32_t unsigned_int64 = 29;

// A reference count of one, and the weak one that every object with references has.
constexpr uint64_t one_owner = uint64_t{1} << 32 | 1;

// A constant of LibTorch, whose references nobody counts.
TypePtr constant(void *(*get)()) {
    return TypePtr(present(get)(), nullptr);
}

// A type whose references are counted: LibTorch takes over the one that is counted here.
TypePtr tensor_type() {
    using Counted = std::shared_ptr<c10::TensorType>;
    alignas(Counted) unsigned char counted[sizeof(Counted)];
    new (counted) Counted(present(&c10::TensorType::get)());
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
        return present(&c10::OptionalType::get)(constant(&c10::NumberType::get));
    default:
        return present(&c10::OptionalType::ofTensor)();
    }
}

// Destroys and frees an object of LibTorch that counts its references and has none: the second entry of its virtual table.
void destroy(void *object) {
    (*static_cast<void (***)(void *)>(object))[1](object);
}

c10::IValue inlined(Tag tag, int64_t payload) {
    return {reinterpret_cast<void *>(payload), tag};
}

// Another count on the tensor, taken through LibTorch.
c10::IValue counted_tensor(int64_t handle) {
    auto *shared = reinterpret_cast<at::Tensor *>(cresset_tensor_share(handle));
    const c10::IValue value{shared->impl_, TAG_TENSOR};
    delete shared;
    return value;
}

// A generator lives as long as the process, so its count is only ever raised here.
c10::IValue counted_generator(int64_t handle) {
    void *object = reinterpret_cast<at::Generator *>(handle)->impl_;
    auto *count = reinterpret_cast<uint32_t *>(static_cast<uint64_t *>(object) + 1);
    __atomic_fetch_add(count, 1, __ATOMIC_RELAXED);
    return {object, TAG_GENERATOR};
}

c10::IValue read_string(const int64_t *&words) {
    const auto length = static_cast<size_t>(*words++);
    const std::string text(reinterpret_cast<const char *>(words), length);
    words += (length + 7) / 8;
    return {present(static_cast<c10::ivalue::Counted (*)(std::string)>(&c10::ivalue::ConstantString::create))(text).object_,
            TAG_STRING};
}

c10::IValue read_list(const int64_t *&words) {
    const int64_t kind = *words++;
    const auto count = static_cast<size_t>(*words++);
    Stack elements(count);
    for (size_t i = 0; i < count; i++) {
        elements.push(read_value(words));
    }
    auto *list = elements.to_list(element_type(kind));
    list->counts_ = one_owner;
    return {list, TAG_LIST};
}

c10::IValue read_number(const int64_t *&words, int32_t dtype, int count) {
    int64_t parts[2] = {};
    std::memcpy(parts, words, static_cast<size_t>(count) * sizeof(int64_t));
    words += count;
    return boxed_number(parts, dtype);
}

const std::vector<c10::IValue> &elements(const c10::IValue &list) {
    return static_cast<const c10::detail::ListImpl *>(list.payload)->list_;
}

void write_tensor(const c10::IValue &value, std::vector<int64_t> &words) {
    at::Tensor borrowed = reinterpret_cast<const at::Tensor &>(value.payload);
    words.push_back(CRESSET_VALUE_TENSOR);
    words.push_back(is_defined(borrowed) ? cresset_tensor_share(reinterpret_cast<int64_t>(&borrowed)) : 0);
}

void write_string(const std::string &text, std::vector<int64_t> &words) {
    words.push_back(CRESSET_VALUE_STRING);
    words.push_back(static_cast<int64_t>(text.size()));
    const size_t first = words.size();
    words.resize(first + (text.size() + 7) / 8);
    std::memcpy(words.data() + first, text.data(), text.size());
}

void write_list(const c10::IValue &value, std::vector<int64_t> &words) {
    words.push_back(CRESSET_VALUE_LIST);
    words.push_back(CRESSET_VALUE_NONE);
    words.push_back(static_cast<int64_t>(elements(value).size()));
    for (const auto &element : elements(value)) {
        write_value(element, words);
    }
}

void write_complex(const c10::IValue &value, std::vector<int64_t> &words) {
    int64_t parts[2];
    std::memcpy(parts, static_cast<const c10::ivalue::ComplexHolder *>(value.payload)->parts_, sizeof(parts));
    words.insert(words.end(), {CRESSET_VALUE_COMPLEX, parts[0], parts[1]});
}

void write_device(int64_t payload, std::vector<int64_t> &words) {
    // The type in the first byte, the index in the second.
    words.insert(words.end(), {CRESSET_VALUE_DEVICE, (payload & 0xff) << 8 | (payload >> 8 & 0xff)});
}

} // namespace

Stack::Stack(size_t capacity)
    : begin_(static_cast<c10::IValue *>(::operator new(capacity * sizeof(c10::IValue)))), end_(begin_), limit_(begin_ + capacity) {}

Stack::~Stack() {
    if (begin_ == end_) {
        ::operator delete(begin_);
    } else {
        destroy(to_list(element_type(CRESSET_VALUE_INT)));
    }
}

c10::detail::ListImpl *Stack::to_list(TypePtr element_type) {
    std::vector<c10::IValue> values;
    std::memcpy(static_cast<void *>(&values), static_cast<const void *>(this), sizeof(values));
    begin_ = end_ = limit_ = nullptr;
    auto *memory = ::operator new(sizeof(c10::detail::ListImpl));
    return new (memory) c10::detail::ListImpl(std::move(values), element_type);
}

c10::IValue read_value(const int64_t *&words) {
    const int64_t kind = *words++;
    switch (kind) {
    case CRESSET_VALUE_NONE:
        return {nullptr, TAG_NONE};
    case CRESSET_VALUE_TENSOR:
        return counted_tensor(*words++);
    case CRESSET_VALUE_DOUBLE:
        return inlined(TAG_DOUBLE, *words++);
    case CRESSET_VALUE_INT:
        return inlined(TAG_INT, *words++);
    case CRESSET_VALUE_BOOL:
        return inlined(TAG_BOOL, *words++);
    case CRESSET_VALUE_UNSIGNED:
        return read_number(words, unsigned_int64, 1);
    case CRESSET_VALUE_COMPLEX:
        return read_number(words, complex_double, 2);
    case CRESSET_VALUE_STRING:
        return read_string(words);
    case CRESSET_VALUE_DEVICE: {
        const int64_t code = *words++;
        return inlined(TAG_DEVICE, code >> 8 | (code & 0xff) << 8);
    }
    case CRESSET_VALUE_GENERATOR:
        return counted_generator(*words++);
    case CRESSET_VALUE_LIST:
        return read_list(words);
    default:
        throw std::out_of_range("no kind of value has the code " + std::to_string(kind));
    }
}

void check_value(const c10::IValue &value) {
    switch (value.tag) {
    case TAG_NONE:
    case TAG_TENSOR:
    case TAG_DOUBLE:
    case TAG_COMPLEX:
    case TAG_INT:
    case TAG_UNSIGNED:
    case TAG_BOOL:
    case TAG_STRING:
    case TAG_DEVICE:
        return;
    case TAG_LIST:
        for (const auto &element : elements(value)) {
            check_value(element);
        }
        return;
    default:
        throw std::runtime_error("a result is of a kind that has no counterpart in Java (a storage, a stream, a dictionary, an object, ...)");
    }
}

void write_value(const c10::IValue &value, std::vector<int64_t> &words) {
    const auto payload = reinterpret_cast<int64_t>(value.payload);
    switch (value.tag) {
    case TAG_TENSOR:
        return write_tensor(value, words);
    case TAG_DOUBLE:
        words.insert(words.end(), {CRESSET_VALUE_DOUBLE, payload});
        return;
    case TAG_COMPLEX:
        return write_complex(value, words);
    case TAG_INT:
        words.insert(words.end(), {CRESSET_VALUE_INT, payload});
        return;
    case TAG_UNSIGNED:
        words.insert(words.end(), {CRESSET_VALUE_UNSIGNED, payload});
        return;
    case TAG_BOOL:
        // Of a bool only one byte is written.
        words.insert(words.end(), {CRESSET_VALUE_BOOL, payload & 0xff});
        return;
    case TAG_STRING:
        return write_string(static_cast<const c10::ivalue::ConstantString *>(value.payload)->text_, words);
    case TAG_DEVICE:
        return write_device(payload, words);
    case TAG_LIST:
        return write_list(value, words);
    default:
        words.push_back(CRESSET_VALUE_NONE);
    }
}

} // namespace cresset
