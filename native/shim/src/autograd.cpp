// Gradients of some tensors with respect to others.
#include "torch/autograd.h"
#include "guard.h"
#include "handles.h"
#include "modes.h"

#include <vector>

namespace {

std::vector<at::Tensor> tensors(const int64_t *handles, int64_t count) {
    std::vector<at::Tensor> result;
    result.reserve(static_cast<size_t>(count));
    for (int64_t i = 0; i < count; i++) {
        result.push_back(handles[i] == 0 ? at::Tensor() : cresset::tensor(handles[i]));
    }
    return result;
}

} // namespace

int64_t cresset_autograd_grad(int32_t mode, const int64_t *outputs, const int64_t *gradients, int64_t output_count,
                              const int64_t *inputs, int64_t input_count, int32_t flags, int64_t *results) {
    return cresset::guarded([=]() -> int64_t {
        const cresset::ModeGuard modes(mode);
        auto found = cresset::call(&torch::autograd::grad, tensors(outputs, output_count), tensors(inputs, input_count),
                                   tensors(gradients, output_count), (flags & CRESSET_GRAD_RETAIN_GRAPH) != 0,
                                   (flags & CRESSET_GRAD_CREATE_GRAPH) != 0, (flags & CRESSET_GRAD_ALLOW_UNUSED) != 0);
        for (size_t i = 0; i < found.size(); i++) {
            results[i] = cresset::own(std::move(found[i]));
        }
        return 0;
    });
}
