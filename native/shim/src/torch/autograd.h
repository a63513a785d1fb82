// Gradients as values, and hooks of leaves.
#pragma once

#include "tensor.h"

#ifdef CRESSET_REAL_HEADERS
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function_hook.h>
#include <torch/csrc/autograd/variable.h>
#else

#include <memory>
#include <optional>
#include <vector>

#pragma GCC visibility push(default)

namespace torch::autograd {

std::vector<at::Tensor> grad(const std::vector<at::Tensor> &outputs, const std::vector<at::Tensor> &inputs,
                             const std::vector<at::Tensor> &grad_outputs, std::optional<bool> retain_graph,
                             bool create_graph, bool allow_unused) CRESSET_WEAK;

// LibTorch calls these through the table that the compiler makes of them: their order matters. The last two are for a
// compiler of graphs that the shim does not use.
struct PostAccumulateGradHook {
    virtual ~PostAccumulateGradHook() = default;
    virtual void operator()(const at::Tensor &tensor) = 0;
    virtual void compiled_args(void *) const {}
    virtual void apply_with_saved(void *, void *) {}
};

namespace impl {
void set_post_acc_grad_hooks(const at::TensorBase &tensor, std::unique_ptr<PostAccumulateGradHook> hook) CRESSET_WEAK;
std::unique_ptr<PostAccumulateGradHook> &post_acc_grad_hooks(const at::Tensor &tensor) CRESSET_WEAK;
} // namespace impl

} // namespace torch::autograd

#pragma GCC visibility pop

#endif
