// What the functions for CUDA devices share: the check of what CUDA's runtime library returns, and the current device.
#pragma once

#include "guard.h"
#include "torch/cuda_stream.h"

#include <cstdint>

namespace cresset {

// Throws what CUDA says, unless it is success.
void cuda_check(cudaError_t error);

inline c10::cuda::CUDAStream cuda_stream(int32_t device, int64_t id) {
    return c10::cuda::CUDAStream::unpack3(id, static_cast<c10::DeviceIndex>(device), c10::DeviceType::CUDA);
}

// Makes a device the thread's current one for as long as it lives.
class DeviceGuard {
  public:
    explicit DeviceGuard(int32_t device) : before_(c10::cuda::ExchangeDevice(static_cast<c10::DeviceIndex>(device))) {}
    ~DeviceGuard() {
        c10::cuda::MaybeExchangeDevice(before_);
    }
    DeviceGuard(const DeviceGuard &) = delete;

  private:
    c10::DeviceIndex before_;
};

} // namespace cresset
