// Lists that belong to the caller.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/core/IListRef.h>
#include <c10/util/ArrayRef.h>
#include <c10/util/OptionalArrayRef.h>
#else

#include <cstddef>
#include <optional>

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

// A tagged union of ways to hold a list; tag 0 is an ArrayRef.
template <class T> class IListRef {
  public:
    IListRef(ArrayRef<T> values) : unboxed_(values), tag_(0) {}

    ArrayRef<T> unboxed_;
    int tag_;
};

} // namespace c10

#endif
