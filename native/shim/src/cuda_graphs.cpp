// CUDA graphs: what a stream is given, recorded once and given again as a whole.
#include "cuda_api.h"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace {

// LibTorch's graph is an object of a size that differs between its versions. It is made in memory that is large for any, and what it
// has left of that is looked at: not one byte of the last quarter may have been written.
constexpr size_t graph_bytes = 8192;
constexpr size_t margin = graph_bytes / 4;
constexpr unsigned char untouched = 0xa5;

#ifdef CRESSET_REAL_HEADERS
static_assert(sizeof(at::cuda::CUDAGraph) <= graph_bytes - margin && alignof(at::cuda::CUDAGraph) <= 16);
#endif

at::cuda::CUDAGraph &graph_of(int64_t graph) {
    return *reinterpret_cast<at::cuda::CUDAGraph *>(graph);
}

void check_margin(const unsigned char *memory) {
    if (!std::all_of(memory + graph_bytes - margin, memory + graph_bytes, [](unsigned char byte) { return byte == untouched; })) {
        throw std::runtime_error("CUDA graphs of this LibTorch are larger than the memory that Cresset has for them");
    }
}

void *new_graph() {
    auto *memory = static_cast<unsigned char *>(::operator new(graph_bytes));
    std::fill_n(memory, graph_bytes, untouched);
    try {
        auto *graph = new (static_cast<void *>(memory)) at::cuda::CUDAGraph(false);
        check_margin(memory);
        return graph;
    } catch (...) {
        ::operator delete(memory);
        throw;
    }
}

using cresset::guarded;

} // namespace

int64_t cresset_cuda_graph_new(void) {
    return guarded([]() -> int64_t { return reinterpret_cast<int64_t>(new_graph()); });
}

void cresset_cuda_graph_free(int64_t graph) {
    graph_of(graph).~CUDAGraph();
    ::operator delete(reinterpret_cast<void *>(graph));
}

int64_t cresset_cuda_graph_begin(int32_t mode, int64_t graph, int64_t pool_first, int64_t pool_second, int32_t capture_mode) {
    return guarded([=]() -> int64_t {
        const cresset::Mode modes(mode);
        const c10::MempoolId_t pool(static_cast<unsigned long long>(pool_first), static_cast<unsigned long long>(pool_second));
        graph_of(graph).capture_begin(pool, static_cast<cudaStreamCaptureMode>(capture_mode));
        return 0;
    });
}

int64_t cresset_cuda_graph_end(int32_t mode, int64_t graph) {
    return guarded([=]() -> int64_t {
        const cresset::Mode modes(mode);
        graph_of(graph).capture_end();
        check_margin(reinterpret_cast<const unsigned char *>(graph));
        return 0;
    });
}

int64_t cresset_cuda_graph_replay(int32_t mode, int64_t graph) {
    return guarded([=]() -> int64_t {
        const cresset::Mode modes(mode);
        graph_of(graph).replay();
        return 0;
    });
}

int64_t cresset_cuda_graph_reset(int64_t graph) {
    return guarded([=]() -> int64_t {
        graph_of(graph).reset();
        return 0;
    });
}

int64_t cresset_cuda_graph_pool(int64_t graph, int64_t *pool) {
    return guarded([=]() -> int64_t {
        const c10::MempoolId_t id = graph == 0 ? at::cuda::graph_pool_handle() : graph_of(graph).pool();
        pool[0] = static_cast<int64_t>(id.first);
        pool[1] = static_cast<int64_t>(id.second);
        return 0;
    });
}
