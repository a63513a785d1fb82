// CUDA graphs: what a stream is given, recorded once and given again as a whole.
#include "guard.h"
#include "modes.h"
#include "torch/cuda_graph.h"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace {

using cresset::cuda_graph_capacity;

// What fills the memory before a graph is made in it: the margin must keep it.
constexpr unsigned char untouched = 0xa5;

at::cuda::CUDAGraph &graph_of(int64_t graph) {
    return *reinterpret_cast<at::cuda::CUDAGraph *>(graph);
}

void check_margin(const unsigned char *memory) {
    const unsigned char *end = memory + cuda_graph_capacity;
    if (!std::all_of(end - cresset::cuda_graph_margin, end, [](unsigned char byte) { return byte == untouched; })) {
        throw std::runtime_error("CUDA graphs of this LibTorch are larger than the memory that Cresset has for them");
    }
}

void *new_graph() {
    auto *memory = static_cast<unsigned char *>(::operator new(cuda_graph_capacity));
    std::fill_n(memory, cuda_graph_capacity, untouched);
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

int64_t cresset_cuda_graph_begin(int32_t mode, int64_t graph, int64_t pool_first, int64_t pool_second,
                                 int32_t capture_mode) {
    return guarded([=]() -> int64_t {
        const cresset::ModeGuard modes(mode);
        const c10::MempoolId_t pool(static_cast<unsigned long long>(pool_first),
                                    static_cast<unsigned long long>(pool_second));
        graph_of(graph).capture_begin(pool, static_cast<cudaStreamCaptureMode>(capture_mode));
        return 0;
    });
}

int64_t cresset_cuda_graph_end(int32_t mode, int64_t graph) {
    return guarded([=]() -> int64_t {
        const cresset::ModeGuard modes(mode);
        graph_of(graph).capture_end();
        check_margin(reinterpret_cast<const unsigned char *>(graph));
        return 0;
    });
}

int64_t cresset_cuda_graph_replay(int32_t mode, int64_t graph) {
    return guarded([=]() -> int64_t {
        const cresset::ModeGuard modes(mode);
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
