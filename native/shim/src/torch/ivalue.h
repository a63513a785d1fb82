// LibTorch's boxed values.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/core/ivalue.h>
#else

#include "jit_type.h"
#include "weak.h"

#include <cstdint>
#include <string>
#include <vector>

#pragma GCC visibility push(default)

namespace c10 {

struct IValue {
    // None, Double, Int, UInt, Bool and Device are in the payload itself; the others are objects with reference counts.
    enum class Tag : uint32_t {
        None = 0,
        Tensor = 1,
        Double = 3,
        ComplexDouble = 4,
        Int = 5,
        UInt = 6,
        Bool = 10,
        String = 12,
        GenericList = 14,
        Device = 18,
        Generator = 26,
    };

    void *payload;
    Tag tag;
};

namespace ivalue {

// A counted pointer, whose count is the receiver's.
struct Counted {
    ~Counted() {}

    void *object_;
};

struct ConstantString {
    static Counted create(std::string text) CRESSET_WEAK;

    void *vtable_;
    uint64_t counts_;
    std::string text_;
};

// A complex number in an object of its own.
struct ComplexHolder {
    void *vtable_;
    uint64_t counts_;
    alignas(16) double parts_[2];
};

} // namespace ivalue

namespace detail {

// The object behind a list.
struct ListImpl {
    ListImpl(std::vector<IValue> list, Type::SingletonOrSharedTypePtr<Type> element_type) CRESSET_WEAK;

    void *vtable_;
    uint64_t counts_;
    std::vector<IValue> list_;
    Type::SingletonOrSharedTypePtr<Type> element_type_;
};

} // namespace detail

} // namespace c10

#pragma GCC visibility pop

#endif
