// The C interface of CUDA's runtime library and of cuDNN. Beside a LibTorch for the CPU nothing of the headers cuda_*.h
// and device_allocator.h is there: cresset_cuda_missing must have found all that a feature needs before it is used.
#pragma once

#include <cstddef>

#ifdef CRESSET_REAL_HEADERS

#include <cuda.h> // its version decides what LibTorch's headers call

#include <cuda_runtime_api.h>

static_assert(offsetof(cudaDeviceProp, name) == 0 && sizeof(cudaDeviceProp::name) == 256);
static_assert(offsetof(cudaDeviceProp, totalGlobalMem) == 288);

#else

#include "weak.h"

#pragma GCC visibility push(default)

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

CRESSET_WEAK cudaError_t cudaGetDeviceCount(int *count);
CRESSET_WEAK const char *cudaGetErrorString(cudaError_t error);
CRESSET_WEAK cudaError_t cudaGetLastError();
CRESSET_WEAK cudaError_t cudaRuntimeGetVersion(int *version);
CRESSET_WEAK cudaError_t cudaDriverGetVersion(int *version);
CRESSET_WEAK cudaError_t cudaDeviceGetAttribute(int *value, cudaDeviceAttr attribute, int device);
CRESSET_WEAK cudaError_t cudaMemGetInfo(size_t *free, size_t *total);
CRESSET_WEAK cudaError_t cudaStreamWaitEvent(cudaStream_t stream, cudaEvent_t event, unsigned flags);
CRESSET_WEAK cudaError_t cudaStreamIsCapturing(cudaStream_t stream, cudaStreamCaptureStatus *status);
CRESSET_WEAK cudaError_t cudaEventCreateWithFlags(cudaEvent_t *event, unsigned flags);
CRESSET_WEAK cudaError_t cudaEventDestroy(cudaEvent_t event);
CRESSET_WEAK cudaError_t cudaEventRecord(cudaEvent_t event, cudaStream_t stream);
CRESSET_WEAK cudaError_t cudaEventQuery(cudaEvent_t event);
CRESSET_WEAK cudaError_t cudaEventSynchronize(cudaEvent_t event);
CRESSET_WEAK cudaError_t cudaEventElapsedTime(float *milliseconds, cudaEvent_t start, cudaEvent_t end);
}

#pragma GCC visibility pop

#endif

// Weak in either half: cuDNN's header is not needed to compile.
extern "C" __attribute__((weak, visibility("default"))) size_t cudnnGetVersion(void);
