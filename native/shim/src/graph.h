// Functions of LibTorch's graph, as far as the shim looks at them.
#pragma once

#include "aten.h"

#ifdef CRESSET_REAL_HEADERS
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/variable.h>
#else
#pragma GCC visibility push(default)
namespace torch::autograd {

struct AnomalyMode {
    static bool _enabled __attribute__((weak));
    static bool _check_nan __attribute__((weak));
};

// Belongs to a function, and says where in the forward pass that comes from.
struct AnomalyMetadata {
    virtual ~AnomalyMetadata();

    std::string traceback_;
};

// A class with virtual functions keeps the name of its type in the same place, whatever else it has.
struct Node {
    virtual ~Node();

    AnomalyMetadata *metadata() noexcept __attribute__((weak));
};

namespace impl {
// Its sibling Tensor::grad_fn() counts references, in another way since 2.13.
Node *grad_fn_unsafe(const at::Tensor &tensor) __attribute__((weak));
} // namespace impl

} // namespace torch::autograd
#pragma GCC visibility pop
#endif
