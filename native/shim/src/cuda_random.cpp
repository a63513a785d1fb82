// The default generators of random numbers of CUDA devices.
#include "guard.h"
#include "handles.h"
#include "torch/cuda_generator.h"

namespace {

at::CUDAGeneratorImpl &generator(int32_t device) {
    const at::Generator &found = at::cuda::detail::getDefaultCUDAGenerator(static_cast<c10::DeviceIndex>(device));
    return static_cast<at::CUDAGeneratorImpl &>(*found.unsafeGetGeneratorImpl());
}

} // namespace

int64_t cresset_cuda_seed(int32_t device, uint64_t seed) {
    return cresset::guarded([=]() -> int64_t {
        generator(device).set_current_seed(seed);
        return 0;
    });
}

int64_t cresset_cuda_random_state(int32_t device) {
    return cresset::guarded([=]() -> int64_t { return cresset::own(at::Tensor(generator(device).get_state())); });
}

int64_t cresset_cuda_set_random_state(int32_t device, int64_t state) {
    return cresset::guarded([=]() -> int64_t {
        generator(device).set_state(*cresset::tensor(state).unsafeGetTensorImpl());
        return 0;
    });
}
