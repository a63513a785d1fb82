// Functions of the autograd graph, as far as the shim looks at them.
#pragma once

#include "tensor.h"

#ifdef CRESSET_REAL_HEADERS
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/variable.h>
#else

#include <string>

#pragma GCC visibility push(default)

namespace torch::autograd {

struct AnomalyMode {
    static bool _enabled CRESSET_WEAK;
    static bool _check_nan CRESSET_WEAK;
};

// Belongs to a function, and says which forward call recorded it.
struct AnomalyMetadata {
    virtual ~AnomalyMetadata();

    std::string traceback_;
};

// A class with virtual functions keeps the name of its type in the same place, whatever else it has.
struct Node {
    virtual ~Node();

    AnomalyMetadata *metadata() noexcept CRESSET_WEAK;
};

namespace impl {
// Its sibling Tensor::grad_fn() counts references, in another way since 2.13.
Node *grad_fn_unsafe(const at::Tensor &tensor) CRESSET_WEAK;
} // namespace impl

} // namespace torch::autograd

#pragma GCC visibility pop

#endif
