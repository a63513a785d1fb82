// Generators of random numbers on CUDA devices.
#pragma once

#include "generator.h"

#ifdef CRESSET_REAL_HEADERS
#include "cuda_runtime_api.h"

#include <ATen/cuda/CUDAGeneratorImpl.h>
#else

#include "device.h"

#pragma GCC visibility push(default)

namespace at {

struct CUDAGeneratorImpl : c10::GeneratorImpl {
    void set_current_seed(uint64_t seed) CRESSET_WEAK;
    // An intrusive pointer to a TensorImpl in truth, which is what a Tensor is.
    Tensor get_state() const CRESSET_WEAK;
    void set_state(const c10::TensorImpl &state) CRESSET_WEAK;
};

namespace cuda::detail {
const Generator &getDefaultCUDAGenerator(c10::DeviceIndex device) CRESSET_WEAK;
} // namespace cuda::detail

} // namespace at

#pragma GCC visibility pop

#endif
