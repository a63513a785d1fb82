// From the plain C arguments of a shim function to LibTorch's C++ types, and from its results back to handles.
//
// A handle is a `at::Tensor*` on the heap, as an integer: LibTorch's own AtenTensorHandle. Absent optional values arrive as a null
// pointer, as the code -1, or with a flag `has` before them.
#pragma once

#include "aten.h"

#include <cstdlib>
#include <cstring>
#include <limits>

#ifndef CRESSET_REAL_HEADERS
namespace c10 {
#pragma GCC visibility push(default)
struct UndefinedTensorImpl {
    // LibTorch's object behind every undefined tensor, in its true size unknown here: only its address matters.
    static char _singleton[] __attribute__((weak));
};
namespace detail {
struct ListImpl {
    ListImpl(std::vector<IValue> list, Type::SingletonOrSharedTypePtr<Type> element_type) __attribute__((weak));

    void *vtable_;
    uint64_t counts_;
    std::vector<IValue> list_;
    Type::SingletonOrSharedTypePtr<Type> element_type_;
};
} // namespace detail
struct OptionalType {
    static Type::SingletonOrSharedTypePtr<Type> ofTensor() __attribute__((weak));
    static Type::SingletonOrSharedTypePtr<Type> get(Type::SingletonOrSharedTypePtr<Type> inner) __attribute__((weak));
};
#pragma GCC visibility pop
} // namespace c10
#endif

namespace cresset {

// ---- Arguments ----

inline at::Tensor &tensor(int64_t handle) {
    return *reinterpret_cast<at::Tensor *>(handle);
}

inline std::optional<at::Tensor> optional_tensor(int64_t handle) {
    return handle == 0 ? std::nullopt : std::optional<at::Tensor>(tensor(handle));
}

// A list of tensors for the length of one call.
class Tensors {
  public:
    Tensors(const int64_t *handles, int64_t count) {
        tensors_.reserve(static_cast<size_t>(count));
        for (int64_t i = 0; i < count; i++) {
            tensors_.push_back(tensor(handles[i]));
        }
    }
    operator c10::ArrayRef<at::Tensor>() const {
        return {tensors_.data(), tensors_.size()};
    }
    operator c10::IListRef<at::Tensor>() const {
        return c10::IListRef<at::Tensor>(c10::ArrayRef<at::Tensor>(tensors_.data(), tensors_.size()));
    }

  private:
    std::vector<at::Tensor> tensors_;
};

// Values that LibTorch would take for a symbolic size are refused here.
inline c10::SymInt sym_int(int64_t value) {
    if (value < -(int64_t{1} << 62)) {
        throw std::out_of_range("the integer " + std::to_string(value) + " is too small for a size, a step or an index");
    }
    return c10::SymInt(value);
}

inline c10::ArrayRef<c10::SymInt> sym_ints(const int64_t *values, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        sym_int(values[i]);
    }
    return {reinterpret_cast<const c10::SymInt *>(values), static_cast<size_t>(count)};
}

template <class T> c10::ArrayRef<T> array(const T *values, int64_t count) {
    return {values, static_cast<size_t>(count)};
}

inline c10::ArrayRef<int64_t> ints(const int64_t *values, int64_t count) {
    return array(values, count);
}

inline c10::OptionalArrayRef<int64_t> optional_ints(const int64_t *values, int64_t count) {
    return values == nullptr ? c10::OptionalArrayRef<int64_t>() : c10::OptionalArrayRef<int64_t>(ints(values, count));
}

inline c10::OptionalArrayRef<c10::SymInt> optional_sym_ints(const int64_t *values, int64_t count) {
    return values == nullptr ? c10::OptionalArrayRef<c10::SymInt>()
                             : c10::OptionalArrayRef<c10::SymInt>(sym_ints(values, count));
}

inline std::optional<c10::ArrayRef<double>> optional_doubles(const double *values, int64_t count) {
    return values == nullptr ? std::nullopt : std::optional<c10::ArrayRef<double>>(array(values, count));
}

template <size_t N> std::array<bool, N> bools(const bool *values, int64_t count) {
    if (count != static_cast<int64_t>(N)) {
        throw std::out_of_range("expected " + std::to_string(N) + " booleans, got " + std::to_string(count));
    }
    std::array<bool, N> array;
    std::memcpy(array.data(), values, N);
    return array;
}

template <class T> std::optional<T> optional(bool has, T value) {
    return has ? std::optional<T>(value) : std::nullopt;
}

inline std::optional<c10::SymInt> optional_sym_int(bool has, int64_t value) {
    return has ? std::optional<c10::SymInt>(sym_int(value)) : std::nullopt;
}

inline std::optional<bool> optional_bool(int32_t code) {
    return code < 0 ? std::nullopt : std::optional<bool>(code != 0);
}

// ScalarType, Layout, MemoryFormat: LibTorch's own codes.
template <class T> T code(int32_t code) {
    return static_cast<T>(code);
}

template <class T> std::optional<T> optional_code(int32_t code) {
    return code < 0 ? std::nullopt : std::optional<T>(static_cast<T>(code));
}

// type << 8 | (index & 0xff)
inline c10::Device device(int32_t code) {
    return c10::Device{static_cast<c10::DeviceType>(code >> 8), static_cast<c10::DeviceIndex>(code & 0xff)};
}

inline std::optional<c10::Device> optional_device(int32_t code) {
    return code < 0 ? std::nullopt : std::optional<c10::Device>(device(code));
}

inline std::optional<std::string_view> optional_string(const char *characters) {
    return characters == nullptr ? std::nullopt : std::optional<std::string_view>(characters);
}

inline std::optional<at::Generator> optional_generator(int64_t handle) {
    return handle == 0 ? std::nullopt : std::optional<at::Generator>(*reinterpret_cast<at::Generator *>(handle));
}

// The tags are those of c10::Scalar; a double's bits stand in `first`, a complex number's in both.
inline c10::Scalar scalar(int32_t tag, int64_t first, int64_t second) {
#ifdef CRESSET_REAL_HEADERS
    double parts[2];
    std::memcpy(&parts[0], &first, sizeof(double));
    std::memcpy(&parts[1], &second, sizeof(double));
    switch (tag) {
    case 0:
        return c10::Scalar(parts[0]);
    case 1:
        return c10::Scalar(first);
    case 2:
        return c10::Scalar(static_cast<uint64_t>(first));
    case 3:
        return c10::Scalar(c10::complex<double>(parts[0], parts[1]));
    default:
        return c10::Scalar(first != 0);
    }
#else
    return c10::Scalar(static_cast<c10::Scalar::Tag>(tag), first, second);
#endif
}

inline std::optional<c10::Scalar> optional_scalar(int32_t tag, int64_t first, int64_t second) {
    return tag < 0 ? std::nullopt : std::optional<c10::Scalar>(scalar(tag, first, second));
}

// A list of scalars, three integers each, for the length of one call.
class Scalars {
  public:
    Scalars(const int64_t *parts, int64_t count) {
        scalars_.reserve(static_cast<size_t>(count));
        for (int64_t i = 0; i < count; i++) {
            scalars_.push_back(scalar(static_cast<int32_t>(parts[3 * i]), parts[3 * i + 1], parts[3 * i + 2]));
        }
    }
    operator c10::ArrayRef<c10::Scalar>() const {
        return {scalars_.data(), scalars_.size()};
    }

  private:
    std::vector<c10::Scalar> scalars_;
};

// A list of tensors, null where there is none, for the length of one call: LibTorch's own list object over borrowed tensors.
class OptionalTensors {
  public:
    using List = c10::List<std::optional<at::Tensor>>;

#ifdef CRESSET_REAL_HEADERS
    OptionalTensors(const int64_t *handles, int64_t count) {
        for (int64_t i = 0; i < count; i++) {
            list_.push_back(optional_tensor(handles[i]));
        }
    }
    operator const List &() const {
        return list_;
    }

  private:
    List list_;
#else
    OptionalTensors(const int64_t *handles, int64_t count) : impl_{}, list_(impl_) {
        std::vector<c10::IValue> values;
        values.reserve(static_cast<size_t>(count));
        for (int64_t i = 0; i < count; i++) {
            values.push_back(handles[i] == 0 ? c10::IValue{nullptr, 0} : c10::IValue{tensor(handles[i]).impl_, 1});
        }
        // The type object is LibTorch's own constant; every list borrows the one reference taken here.
        static const auto element_type = c10::OptionalType::ofTensor();
        auto *impl = new (impl_) c10::detail::ListImpl(std::move(values), element_type);
        // A high count: copies that LibTorch makes and drops on the way never free what this object owns.
        impl->counts_ = uint64_t{1} << 32 | uint64_t{1} << 20;
    }
    ~OptionalTensors() {
        std::destroy_at(&reinterpret_cast<c10::detail::ListImpl *>(impl_)->list_);
    }
    OptionalTensors(const OptionalTensors &) = delete;
    operator const List &() const {
        return list_;
    }

  private:
    alignas(16) unsigned char impl_[sizeof(c10::detail::ListImpl)];
    List list_;
#endif
};

// ---- Results ----

inline bool is_defined(const at::Tensor &tensor) {
#ifdef CRESSET_REAL_HEADERS
    return tensor.defined();
#else
    return tensor.impl_ != static_cast<const void *>(c10::UndefinedTensorImpl::_singleton);
#endif
}

// A handle that the caller owns; 0 for an undefined tensor.
inline int64_t own(at::Tensor &&result) {
    return is_defined(result) ? reinterpret_cast<int64_t>(new at::Tensor(std::move(result))) : 0;
}

// Writes the results of one call one after another into slots of eight bytes.
class Results {
  public:
    explicit Results(int64_t *slots) : slot_(slots) {}

    void put(at::Tensor &&result) {
        *slot_++ = own(std::move(result));
    }
    // An array of handles, to be freed with cresset_free, and its length.
    void put(std::vector<at::Tensor> &&results) {
        auto *handles = static_cast<int64_t *>(std::malloc(results.size() * sizeof(int64_t) + 1));
        if (handles == nullptr) {
            throw std::bad_alloc();
        }
        for (size_t i = 0; i < results.size(); i++) {
            handles[i] = own(std::move(results[i]));
        }
        *slot_++ = reinterpret_cast<int64_t>(handles);
        *slot_++ = static_cast<int64_t>(results.size());
    }
    void put(double result) {
        std::memcpy(slot_++, &result, sizeof(result));
    }
    void put(int64_t result) {
        *slot_++ = result;
    }
    void put(bool result) {
        *slot_++ = result ? 1 : 0;
    }
    void put(c10::ScalarType result) {
        *slot_++ = static_cast<int64_t>(result);
    }
    void put(at::QScheme result) {
        *slot_++ = static_cast<int64_t>(result);
    }
    void put(const c10::SymInt &result) {
#ifdef CRESSET_REAL_HEADERS
        put(result.expect_int());
#else
        put(result.data_);
#endif
    }
    void put(const c10::SymBool &result) {
#ifdef CRESSET_REAL_HEADERS
        put(result.expect_bool());
#else
        put(result.data_);
#endif
    }
    void put(const c10::Scalar &result);

    template <class... T> void put(std::tuple<T...> &&results) {
        std::apply([this](auto &&...each) { (this->put(std::move(each)), ...); }, std::move(results));
    }

  private:
    int64_t *slot_;
};

inline void Results::put(const c10::Scalar &result) {
#ifdef CRESSET_REAL_HEADERS
    if (result.isComplex()) {
        put(int64_t{3});
        put(result.toComplexDouble().real());
        put(result.toComplexDouble().imag());
    } else if (result.isFloatingPoint()) {
        put(int64_t{0});
        put(result.toDouble());
        put(int64_t{0});
    } else {
        put(int64_t{result.isBoolean() ? 4 : 1});
        put(result.toLong());
        put(int64_t{0});
    }
#else
    put(static_cast<int64_t>(result.tag_));
    // Of a bool only one byte is written.
    put(result.tag_ == c10::Scalar::Tag::Bool ? result.value_.first & 0xff : result.value_.first);
    put(result.tag_ == c10::Scalar::Tag::Complex ? result.value_.second : int64_t{0});
#endif
}

} // namespace cresset
