// c10::Scalar, and the three integers as which it crosses: its tag (cresset_scalar_tag), then the integer, the bits of
// the double, or the bits of the real and the imaginary part.
#pragma once

#include "cresset.h"

#include <cstdint>

namespace cresset {
struct ScalarParts {
    int64_t tag, first, second;
};
} // namespace cresset

#ifdef CRESSET_REAL_HEADERS

#include <c10/core/Scalar.h>

#include <cstring>

namespace cresset {

inline c10::Scalar scalar(int32_t tag, int64_t first, int64_t second) {
    double parts[2];
    std::memcpy(&parts[0], &first, sizeof(double));
    std::memcpy(&parts[1], &second, sizeof(double));
    switch (tag) {
    case CRESSET_SCALAR_DOUBLE:
        return c10::Scalar(parts[0]);
    case CRESSET_SCALAR_INT:
        return c10::Scalar(first);
    case CRESSET_SCALAR_UNSIGNED:
        return c10::Scalar(static_cast<uint64_t>(first));
    case CRESSET_SCALAR_COMPLEX:
        return c10::Scalar(c10::complex<double>(parts[0], parts[1]));
    default:
        return c10::Scalar(first != 0);
    }
}

inline ScalarParts parts(const c10::Scalar &scalar) {
    double parts[2] = {};
    if (scalar.isComplex()) {
        parts[0] = scalar.toComplexDouble().real();
        parts[1] = scalar.toComplexDouble().imag();
    } else if (scalar.isFloatingPoint()) {
        parts[0] = scalar.toDouble();
    } else {
        return {scalar.isBoolean() ? CRESSET_SCALAR_BOOL : CRESSET_SCALAR_INT, scalar.toLong(), 0};
    }
    ScalarParts result{scalar.isComplex() ? CRESSET_SCALAR_COMPLEX : CRESSET_SCALAR_DOUBLE, 0, 0};
    std::memcpy(&result.first, &parts[0], sizeof(double));
    std::memcpy(&result.second, &parts[1], sizeof(double));
    return result;
}

} // namespace cresset

#else

namespace c10 {

class Scalar {
  public:
    // Symbolic ones follow; the shim's scalars never are.
    enum class Tag : uint32_t { HAS_d, HAS_i, HAS_u, HAS_z, HAS_b };

    Scalar(Tag tag, int64_t first, int64_t second) : tag_(tag), value_{first, second} {}
    Scalar(const Scalar &other) : tag_(other.tag_), value_(other.value_) {}
    ~Scalar() {}

    Tag tag_;
    struct alignas(16) {
        int64_t first, second;
    } value_;
};

} // namespace c10

namespace cresset {

inline c10::Scalar scalar(int32_t tag, int64_t first, int64_t second) {
    return c10::Scalar(static_cast<c10::Scalar::Tag>(tag), first, second);
}

inline ScalarParts parts(const c10::Scalar &scalar) {
    using Tag = c10::Scalar::Tag;
    // LibTorch writes only one byte of a bool, and the second integer of complex numbers alone.
    return {static_cast<int64_t>(scalar.tag_),
            scalar.tag_ == Tag::HAS_b ? scalar.value_.first & 0xff : scalar.value_.first,
            scalar.tag_ == Tag::HAS_z ? scalar.value_.second : 0};
}

} // namespace cresset

#endif
