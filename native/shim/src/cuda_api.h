// What the shim calls in LibTorch's CUDA libraries and in CUDA's runtime library. A LibTorch for the CPU has neither: all of it is weak,
// and nothing of it may be called before cresset_cuda_missing has found all that the feature needs.
#pragma once

#include "aten.h"
#include "guard.h"
#include "marshal.h"

#ifdef CRESSET_REAL_HEADERS

#include <cuda.h> // its version decides what LibTorch's headers call

#include <ATen/cuda/CUDAContextLight.h>
#include <ATen/cuda/CUDAGeneratorImpl.h>
#include <ATen/cuda/CUDAGraph.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAStream.h>
#include <cuda_runtime_api.h>

#else

#include "cpu_allocator.h"

#define CRESSET_WEAK_CUDA __attribute__((weak))

#pragma GCC visibility push(default)

// The runtime library's C interface.
extern "C" {
struct CUstream_st;
struct CUevent_st;
struct cudaDeviceProp;
using cudaStream_t = CUstream_st *;
using cudaEvent_t = CUevent_st *;
enum cudaError : unsigned { cudaSuccess = 0, cudaErrorNotReady = 600 };
using cudaError_t = cudaError;
enum cudaDeviceAttr : unsigned {
    cudaDevAttrMultiProcessorCount = 16,
    cudaDevAttrComputeCapabilityMajor = 75,
    cudaDevAttrComputeCapabilityMinor = 76,
};
enum cudaStreamCaptureMode : unsigned {};
enum cudaStreamCaptureStatus : unsigned { cudaStreamCaptureStatusNone = 0 };
constexpr unsigned cudaEventBlockingSync = 1;
constexpr unsigned cudaEventDisableTiming = 2;

CRESSET_WEAK_CUDA cudaError_t cudaGetDeviceCount(int *count);
CRESSET_WEAK_CUDA const char *cudaGetErrorString(cudaError_t error);
CRESSET_WEAK_CUDA cudaError_t cudaGetLastError();
CRESSET_WEAK_CUDA cudaError_t cudaRuntimeGetVersion(int *version);
CRESSET_WEAK_CUDA cudaError_t cudaDriverGetVersion(int *version);
CRESSET_WEAK_CUDA cudaError_t cudaDeviceGetAttribute(int *value, cudaDeviceAttr attribute, int device);
CRESSET_WEAK_CUDA cudaError_t cudaMemGetInfo(size_t *free, size_t *total);
CRESSET_WEAK_CUDA cudaError_t cudaStreamWaitEvent(cudaStream_t stream, cudaEvent_t event, unsigned flags);
CRESSET_WEAK_CUDA cudaError_t cudaStreamIsCapturing(cudaStream_t stream, cudaStreamCaptureStatus *status);
CRESSET_WEAK_CUDA cudaError_t cudaEventCreateWithFlags(cudaEvent_t *event, unsigned flags);
CRESSET_WEAK_CUDA cudaError_t cudaEventDestroy(cudaEvent_t event);
CRESSET_WEAK_CUDA cudaError_t cudaEventRecord(cudaEvent_t event, cudaStream_t stream);
CRESSET_WEAK_CUDA cudaError_t cudaEventQuery(cudaEvent_t event);
CRESSET_WEAK_CUDA cudaError_t cudaEventSynchronize(cudaEvent_t event);
CRESSET_WEAK_CUDA cudaError_t cudaEventElapsedTime(float *milliseconds, cudaEvent_t start, cudaEvent_t end);
}

namespace c10 {

struct TensorImpl;

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
    bool query() const CRESSET_WEAK_CUDA;
    void synchronize() const CRESSET_WEAK_CUDA;
    cudaStream_t stream() const CRESSET_WEAK_CUDA;

    Stream stream_;
};

CUDAStream getStreamFromPool(int priority, DeviceIndex device) CRESSET_WEAK_CUDA;
CUDAStream getCurrentCUDAStream(DeviceIndex device) CRESSET_WEAK_CUDA;
void setCurrentCUDAStream(CUDAStream stream) CRESSET_WEAK_CUDA;
DeviceIndex ExchangeDevice(DeviceIndex device) CRESSET_WEAK_CUDA;
// Like it, but a device that is not in use yet stays so.
DeviceIndex MaybeExchangeDevice(DeviceIndex device) CRESSET_WEAK_CUDA;
void device_synchronize() CRESSET_WEAK_CUDA;

} // namespace cuda

using MempoolId_t = std::pair<unsigned long long, unsigned long long>;

namespace CachingDeviceAllocator {
// In its true size unknown here: see cuda_memory.cpp.
struct DeviceStats;
} // namespace CachingDeviceAllocator

// LibTorch calls these through the table that the compiler makes of them: their order matters.
struct DeviceAllocator : Allocator {
    virtual bool initialized() = 0;
    virtual void emptyCache(MempoolId_t pool) = 0;
    virtual void recordStream(const DataPtr &pointer, Stream stream) = 0;
    virtual CachingDeviceAllocator::DeviceStats getDeviceStats(DeviceIndex device) = 0;
    virtual void resetAccumulatedStats(DeviceIndex device) = 0;
    virtual void resetPeakStats(DeviceIndex device) = 0;
};

Allocator *GetAllocator(const DeviceType &type) CRESSET_WEAK_CUDA;

} // namespace c10

namespace at {

struct CUDAGeneratorImpl {
    void set_current_seed(uint64_t seed) CRESSET_WEAK_CUDA;
    // An intrusive pointer to a TensorImpl in truth, which is what a Tensor is.
    Tensor get_state() const CRESSET_WEAK_CUDA;
    void set_state(const c10::TensorImpl &state) CRESSET_WEAK_CUDA;
};

namespace cuda {

cudaDeviceProp *getDeviceProperties(c10::DeviceIndex device) CRESSET_WEAK_CUDA;
c10::MempoolId_t graph_pool_handle() CRESSET_WEAK_CUDA;

// In its true size unknown here: see cuda_graphs.cpp.
struct CUDAGraph {
    CUDAGraph(bool keep_graph) CRESSET_WEAK_CUDA;
    ~CUDAGraph() CRESSET_WEAK_CUDA;
    void capture_begin(c10::MempoolId_t pool, cudaStreamCaptureMode mode) CRESSET_WEAK_CUDA;
    void capture_end() CRESSET_WEAK_CUDA;
    void replay() CRESSET_WEAK_CUDA;
    void reset() CRESSET_WEAK_CUDA;
    c10::MempoolId_t pool() CRESSET_WEAK_CUDA;
};

namespace detail {
const Generator &getDefaultCUDAGenerator(c10::DeviceIndex device) CRESSET_WEAK_CUDA;
} // namespace detail

} // namespace cuda
namespace _ops {
struct record_stream {
    static void call(at::Tensor &self, c10::Stream stream) CRESSET_WEAK_CUDA;
};
} // namespace _ops
} // namespace at

#pragma GCC visibility pop

#endif

namespace cresset {

// Throws what CUDA says, unless it is success.
void cuda_check(cudaError_t error);

inline c10::cuda::CUDAStream cuda_stream(int32_t device, int64_t id) {
    return c10::cuda::CUDAStream::unpack3(id, static_cast<c10::DeviceIndex>(device), static_cast<c10::DeviceType>(1));
}

// Has a device be the thread's current one as long as it lives.
class CurrentDevice {
  public:
    explicit CurrentDevice(int32_t device) : before_(c10::cuda::ExchangeDevice(static_cast<c10::DeviceIndex>(device))) {}
    ~CurrentDevice() {
        c10::cuda::MaybeExchangeDevice(before_);
    }
    CurrentDevice(const CurrentDevice &) = delete;

  private:
    c10::DeviceIndex before_;
};

} // namespace cresset
