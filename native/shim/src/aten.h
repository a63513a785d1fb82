// The C++ types that cross `at::_ops::<operator>::call`, and nothing else of LibTorch.
//
// LibTorch's own headers are not needed to build the shim: these declarations have the names (so that the symbols match) and the
// layouts (so that the values match) that LibTorch has had since 2.10. With CRESSET_REAL_HEADERS the real ones stand in their
// place; layout_check.cpp then compares both.
#pragma once

#ifdef CRESSET_REAL_HEADERS

#include <ATen/ATen.h>
#include <ATen/Operators.h>

#else

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#pragma GCC visibility push(default)

namespace at {

// One intrusive pointer. The shim never changes a reference count itself: a Tensor made here borrows, a Tensor that LibTorch
// returns is moved to the heap, where it is Java's to free through LibTorch. So the destructor has nothing to do.
class Tensor {
  public:
    Tensor(const Tensor &other) noexcept : impl_(other.impl_) {}
    Tensor(Tensor &&other) noexcept : impl_(other.impl_) {
        other.impl_ = nullptr;
    }
    Tensor &operator=(const Tensor &other) noexcept {
        impl_ = other.impl_;
        return *this;
    }
    ~Tensor() {}

    void *impl_;
};

class Generator {
  public:
    Generator(const Generator &other) noexcept : impl_(other.impl_) {}
    ~Generator() {}

    void *impl_;
};

enum class QScheme : uint8_t {};

} // namespace at

namespace c10 {

template <class T> struct ArrayRef {
    ArrayRef(const T *data, size_t size) : data_(data), size_(size) {}

    const T *data_;
    size_t size_;
};

template <class T> class OptionalArrayRef {
  public:
    OptionalArrayRef() = default;
    OptionalArrayRef(ArrayRef<T> values) : values_(values) {}

    std::optional<ArrayRef<T>> values_;
};

// An int64_t that travels by address, because its destructor is not trivial. Values up to -2^62 would mean a symbolic size.
class SymInt {
  public:
    SymInt(int64_t value) : data_(value) {}
    SymInt(const SymInt &other) : data_(other.data_) {}
    ~SymInt() {}

    int64_t data_;
};

class SymBool {
  public:
    SymBool(const SymBool &other) : data_(other.data_), ptr_(other.ptr_) {}
    ~SymBool() {}

    bool data_;
    void *ptr_;
};

class Scalar {
  public:
    enum class Tag : uint32_t { Double, Int, Unsigned, Complex, Bool };

    Scalar(Tag tag, int64_t first, int64_t second) : tag_(tag), value_{first, second} {}
    Scalar(const Scalar &other) : tag_(other.tag_), value_(other.value_) {}
    ~Scalar() {}

    Tag tag_;
    struct alignas(16) {
        int64_t first, second;
    } value_;
};

enum class ScalarType : int8_t {};
enum class Layout : int8_t {};
enum class MemoryFormat : int8_t {};
enum class DeviceType : int8_t {};
using DeviceIndex = int8_t;

struct Device {
    DeviceType type_;
    DeviceIndex index_;
};

// A tagged union of ways to hold a list; tag 0 is an ArrayRef.
template <class T> class IListRef {
  public:
    IListRef(ArrayRef<T> values) : unboxed_(values), tag_(0) {}

    ArrayRef<T> unboxed_;
    int tag_;
};

// What a c10::List holds: a tensor (tag 1) or nothing (tag 0).
struct IValue {
    void *payload;
    uint32_t tag;
};

struct Type {
    template <class T> struct SingletonOrSharedTypePtr {
        SingletonOrSharedTypePtr(void *pointer, void *control) : pointer_(pointer), control_(control) {}
        SingletonOrSharedTypePtr(const SingletonOrSharedTypePtr &other)
            : pointer_(other.pointer_), control_(other.control_) {}
        ~SingletonOrSharedTypePtr() {}

        void *pointer_;
        void *control_;
    };
};

template <class T> class List {
  public:
    explicit List(void *impl) : impl_(impl) {}
    List(const List &other) : impl_(other.impl_) {}
    ~List() {}

    void *impl_;
};

} // namespace c10

#pragma GCC visibility pop

#endif
