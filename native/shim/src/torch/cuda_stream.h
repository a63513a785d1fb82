// Streams of CUDA devices, and the current device.
#pragma once

#include "cuda_runtime_api.h"

#ifdef CRESSET_REAL_HEADERS
#include <ATen/cuda/CUDAContextLight.h>
#include <ATen/ops/record_stream_ops.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAStream.h>
#else

#include "device.h"
#include "tensor.h"

#include <cstdint>

#pragma GCC visibility push(default)

namespace c10 {

using StreamId = int64_t;

struct Stream {
    Device device_;
    StreamId id_;
};

namespace cuda {

// A c10::Stream of a CUDA device.
class CUDAStream {
  public:
    static CUDAStream unpack3(StreamId id, DeviceIndex index, DeviceType type) {
        return CUDAStream{{{type, index}, id}};
    }
    StreamId id() const {
        return stream_.id_;
    }
    Stream unwrap() const {
        return stream_;
    }
    bool query() const CRESSET_WEAK;
    void synchronize() const CRESSET_WEAK;
    cudaStream_t stream() const CRESSET_WEAK;

    Stream stream_;
};

CUDAStream getStreamFromPool(int priority, DeviceIndex device) CRESSET_WEAK;
CUDAStream getCurrentCUDAStream(DeviceIndex device) CRESSET_WEAK;
void setCurrentCUDAStream(CUDAStream stream) CRESSET_WEAK;
DeviceIndex ExchangeDevice(DeviceIndex device) CRESSET_WEAK;
// A device that is not in use yet stays so.
DeviceIndex MaybeExchangeDevice(DeviceIndex device) CRESSET_WEAK;
void device_synchronize() CRESSET_WEAK;

} // namespace cuda

} // namespace c10

namespace at {

namespace cuda {
cudaDeviceProp *getDeviceProperties(c10::DeviceIndex device) CRESSET_WEAK;
} // namespace cuda

namespace _ops {
struct record_stream {
    static void call(at::Tensor &self, c10::Stream stream) CRESSET_WEAK;
};
} // namespace _ops

} // namespace at

#pragma GCC visibility pop

#endif
