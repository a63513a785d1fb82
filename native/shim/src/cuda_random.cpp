// The default generators of random numbers of CUDA devices.
#include "cuda_api.h"

namespace {

at::CUDAGeneratorImpl &generator(int32_t device) {
    const at::Generator &found = at::cuda::detail::getDefaultCUDAGenerator(static_cast<c10::DeviceIndex>(device));
#ifdef CRESSET_REAL_HEADERS
    return *static_cast<at::CUDAGeneratorImpl *>(found.unsafeGetGeneratorImpl());
#else
    return *static_cast<at::CUDAGeneratorImpl *>(found.impl_);
#endif
}

} // namespace

int64_t cresset_cuda_seed(int32_t device, uint64_t seed) {
    return cresset::guarded([=]() -> int64_t {
        generator(device).set_current_seed(seed);
        return 0;
    });
}

int64_t cresset_cuda_random_state(int32_t device) {
    return cresset::guarded([=]() -> int64_t {
#ifdef CRESSET_REAL_HEADERS
        return cresset::own(at::Tensor(generator(device).get_state()));
#else
        return cresset::own(generator(device).get_state());
#endif
    });
}

int64_t cresset_cuda_set_random_state(int32_t device, int64_t state) {
    return cresset::guarded([=]() -> int64_t {
#ifdef CRESSET_REAL_HEADERS
        generator(device).set_state(*cresset::tensor(state).unsafeGetTensorImpl());
#else
        generator(device).set_state(*static_cast<const c10::TensorImpl *>(cresset::tensor(state).impl_));
#endif
        return 0;
    });
}
