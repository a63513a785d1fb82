// The types of boxed values, as a list has one for its elements.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/core/jit_type.h>
#else

#include "weak.h"

#include <memory>

#pragma GCC visibility push(default)

namespace c10 {

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

struct OptionalType {
    static Type::SingletonOrSharedTypePtr<Type> ofTensor() CRESSET_WEAK;
    static Type::SingletonOrSharedTypePtr<Type> get(Type::SingletonOrSharedTypePtr<Type> inner) CRESSET_WEAK;
};

struct TensorType {
    static const std::shared_ptr<TensorType> &get() CRESSET_WEAK;
};

// Each of these answers with the address of LibTorch's own constant.
struct FloatType {
    static void *get() CRESSET_WEAK;
};
struct IntType {
    static void *get() CRESSET_WEAK;
};
struct BoolType {
    static void *get() CRESSET_WEAK;
};
struct StringType {
    static void *get() CRESSET_WEAK;
};
struct NumberType {
    static void *get() CRESSET_WEAK;
};

} // namespace c10

#pragma GCC visibility pop

#endif
