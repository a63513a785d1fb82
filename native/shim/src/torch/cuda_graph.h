// CUDA graphs.
#pragma once

#include "cuda_runtime_api.h"

namespace cresset {
// LibTorch's graph is an object of a size that differs between its versions. It is made in memory that is large for
// any, whose last part it must not touch.
constexpr size_t cuda_graph_capacity = 8192;
constexpr size_t cuda_graph_margin = cuda_graph_capacity / 4;
} // namespace cresset

#ifdef CRESSET_REAL_HEADERS

#include <ATen/cuda/CUDAGraph.h>

static_assert(sizeof(at::cuda::CUDAGraph) <= cresset::cuda_graph_capacity - cresset::cuda_graph_margin);
static_assert(alignof(at::cuda::CUDAGraph) <= 16);

#else

#include "device_allocator.h"

#pragma GCC visibility push(default)

namespace at::cuda {

c10::MempoolId_t graph_pool_handle() CRESSET_WEAK;

struct CUDAGraph {
    CUDAGraph(bool keep_graph) CRESSET_WEAK;
    ~CUDAGraph() CRESSET_WEAK;
    void capture_begin(c10::MempoolId_t pool, cudaStreamCaptureMode mode) CRESSET_WEAK;
    void capture_end() CRESSET_WEAK;
    void replay() CRESSET_WEAK;
    void reset() CRESSET_WEAK;
    c10::MempoolId_t pool() CRESSET_WEAK;
};

} // namespace at::cuda

#pragma GCC visibility pop

#endif
