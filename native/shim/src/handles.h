// Handles of tensors: an at::Tensor on the heap, whose address crosses as an integer. LibTorch's AtenTensorHandle is
// the same.
#pragma once

#include "torch/tensor.h"

#include <cstdint>
#include <optional>

namespace cresset {

inline at::Tensor &tensor(int64_t handle) {
    return *reinterpret_cast<at::Tensor *>(handle);
}

inline std::optional<at::Tensor> optional_tensor(int64_t handle) {
    return handle == 0 ? std::nullopt : std::optional<at::Tensor>(tensor(handle));
}

// A handle that the caller owns; 0 for an undefined tensor.
inline int64_t own(at::Tensor &&result) {
    return result.defined() ? reinterpret_cast<int64_t>(new at::Tensor(std::move(result))) : 0;
}

} // namespace cresset
