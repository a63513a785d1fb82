// at::Tensor and the object behind it.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/core/Tensor.h>
#include <c10/core/TensorImpl.h>
#include <c10/core/UndefinedTensorImpl.h>
#else

#include "weak.h"

#include <functional>
#include <utility>

#pragma GCC visibility push(default)

namespace at {
class Tensor;
} // namespace at

namespace c10 {

struct TensorImpl {
    at::Tensor &mutable_grad() CRESSET_WEAK;
    bool requires_grad() const CRESSET_WEAK;
};

// The object behind every undefined tensor, in its true size unknown here: only its address matters.
struct UndefinedTensorImpl {
    static TensorImpl *singleton() {
        return reinterpret_cast<TensorImpl *>(_singleton);
    }

    static char _singleton[] CRESSET_WEAK;
};

} // namespace c10

namespace at {

// One intrusive pointer. The shim never changes a reference count itself: a copy borrows, a move takes the reference
// along, and only LibTorch frees. So the destructor has nothing to do.
class TensorBase {
  public:
    TensorBase() noexcept : impl_(c10::UndefinedTensorImpl::singleton()) {}
    TensorBase(const TensorBase &other) noexcept : impl_(other.impl_) {}
    TensorBase(TensorBase &&other) noexcept
        : impl_(std::exchange(other.impl_, c10::UndefinedTensorImpl::singleton())) {}
    ~TensorBase() {}

    bool defined() const noexcept {
        return impl_ != c10::UndefinedTensorImpl::singleton();
    }
    c10::TensorImpl *unsafeGetTensorImpl() const noexcept {
        return impl_;
    }
    void remove_hook(unsigned position) const CRESSET_WEAK;

  protected:
    unsigned _register_hook(std::function<TensorBase(const TensorBase &)> hook) const CRESSET_WEAK;

    c10::TensorImpl *impl_;
};

class Tensor : public TensorBase {
  public:
    Tensor() = default;
    Tensor(const Tensor &other) noexcept : TensorBase(other) {}
    Tensor(Tensor &&other) noexcept : TensorBase(std::move(other)) {}
    // The tensor that was here before must have been moved away.
    Tensor &operator=(Tensor &&other) noexcept {
        impl_ = std::exchange(other.impl_, c10::UndefinedTensorImpl::singleton());
        return *this;
    }
    ~Tensor() {}
};

} // namespace at

#pragma GCC visibility pop

#endif
