// From the plain C arguments of a shim function to LibTorch's C++ types. Absent optional values arrive as a null
// pointer, as the code -1, or with a flag `has` before them.
#pragma once

#include "handles.h"
#include "torch/aten.h"

#include <array>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cresset {

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
        throw std::out_of_range("the integer " + std::to_string(value) +
                                " is too small for a size, a step or an index");
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

} // namespace cresset
