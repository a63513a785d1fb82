// Which of LibTorch's CUDA functions are in this process, before one of them is called.
#include "cresset.h"

#include <dlfcn.h>

namespace {

struct Symbol {
    int32_t feature;
    const char *name; // what a person reads
    const char *symbol;
};

constexpr Symbol symbols[] = {
    {CRESSET_CUDA_DEVICES, "cudaGetDeviceCount", "cudaGetDeviceCount"},
    {CRESSET_CUDA_DEVICES, "cudaGetErrorString", "cudaGetErrorString"},
    {CRESSET_CUDA_DEVICES, "cudaGetLastError", "cudaGetLastError"},
    {CRESSET_CUDA_DEVICES, "cudaDriverGetVersion", "cudaDriverGetVersion"},
    {CRESSET_CUDA_DEVICES, "cudaRuntimeGetVersion", "cudaRuntimeGetVersion"},
    {CRESSET_CUDA_DEVICES, "cudaDeviceGetAttribute", "cudaDeviceGetAttribute"},
    {CRESSET_CUDA_DEVICES, "at::cuda::getDeviceProperties", "_ZN2at4cuda19getDevicePropertiesEa"},
    {CRESSET_CUDA_DEVICES, "c10::cuda::ExchangeDevice", "_ZN3c104cuda14ExchangeDeviceEa"},
    {CRESSET_CUDA_DEVICES, "c10::cuda::MaybeExchangeDevice", "_ZN3c104cuda19MaybeExchangeDeviceEa"},
    {CRESSET_CUDA_DEVICES, "c10::cuda::device_synchronize", "_ZN3c104cuda18device_synchronizeEv"},
    {CRESSET_CUDA_STREAMS, "c10::cuda::getStreamFromPool", "_ZN3c104cuda17getStreamFromPoolEia"},
    {CRESSET_CUDA_STREAMS, "c10::cuda::getCurrentCUDAStream", "_ZN3c104cuda20getCurrentCUDAStreamEa"},
    {CRESSET_CUDA_STREAMS, "c10::cuda::setCurrentCUDAStream", "_ZN3c104cuda20setCurrentCUDAStreamENS0_10CUDAStreamE"},
    {CRESSET_CUDA_STREAMS, "c10::cuda::CUDAStream::query", "_ZNK3c104cuda10CUDAStream5queryEv"},
    {CRESSET_CUDA_STREAMS, "c10::cuda::CUDAStream::synchronize", "_ZNK3c104cuda10CUDAStream11synchronizeEv"},
    {CRESSET_CUDA_STREAMS, "c10::cuda::CUDAStream::stream", "_ZNK3c104cuda10CUDAStream6streamEv"},
    {CRESSET_CUDA_STREAMS, "cudaStreamIsCapturing", "cudaStreamIsCapturing"},
    {CRESSET_CUDA_STREAMS, "at::_ops::record_stream::call",
     "_ZN2at4_ops13record_stream4callERNS_6TensorEN3c106StreamE"},
    {CRESSET_CUDA_EVENTS, "cudaStreamWaitEvent", "cudaStreamWaitEvent"},
    {CRESSET_CUDA_EVENTS, "cudaEventCreateWithFlags", "cudaEventCreateWithFlags"},
    {CRESSET_CUDA_EVENTS, "cudaEventDestroy", "cudaEventDestroy"},
    {CRESSET_CUDA_EVENTS, "cudaEventRecord", "cudaEventRecord"},
    {CRESSET_CUDA_EVENTS, "cudaEventQuery", "cudaEventQuery"},
    {CRESSET_CUDA_EVENTS, "cudaEventSynchronize", "cudaEventSynchronize"},
    {CRESSET_CUDA_EVENTS, "cudaEventElapsedTime", "cudaEventElapsedTime"},
    {CRESSET_CUDA_MEMORY, "cudaMemGetInfo", "cudaMemGetInfo"},
    {CRESSET_CUDA_MEMORY, "c10::GetAllocator", "_ZN3c1012GetAllocatorERKNS_10DeviceTypeE"},
    {CRESSET_CUDA_MEMORY, "vtable for c10::DeviceAllocator", "_ZTVN3c1015DeviceAllocatorE"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::graph_pool_handle", "_ZN2at4cuda17graph_pool_handleEv"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::CUDAGraph::CUDAGraph(bool)", "_ZN2at4cuda9CUDAGraphC1Eb"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::CUDAGraph::~CUDAGraph", "_ZN2at4cuda9CUDAGraphD1Ev"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::CUDAGraph::capture_begin",
     "_ZN2at4cuda9CUDAGraph13capture_beginESt4pairIyyE21cudaStreamCaptureMode"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::CUDAGraph::capture_end", "_ZN2at4cuda9CUDAGraph11capture_endEv"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::CUDAGraph::replay", "_ZN2at4cuda9CUDAGraph6replayEv"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::CUDAGraph::reset", "_ZN2at4cuda9CUDAGraph5resetEv"},
    {CRESSET_CUDA_GRAPHS, "at::cuda::CUDAGraph::pool", "_ZN2at4cuda9CUDAGraph4poolEv"},
    {CRESSET_CUDA_RANDOM, "at::cuda::detail::getDefaultCUDAGenerator", "_ZN2at4cuda6detail23getDefaultCUDAGeneratorEa"},
    {CRESSET_CUDA_RANDOM, "at::CUDAGeneratorImpl::set_current_seed", "_ZN2at17CUDAGeneratorImpl16set_current_seedEm"},
    {CRESSET_CUDA_RANDOM, "at::CUDAGeneratorImpl::get_state", "_ZNK2at17CUDAGeneratorImpl9get_stateEv"},
    {CRESSET_CUDA_RANDOM, "at::CUDAGeneratorImpl::set_state",
     "_ZN2at17CUDAGeneratorImpl9set_stateERKN3c1010TensorImplE"},
    {CRESSET_CUDA_SETTINGS, "at::globalContext", "_ZN2at13globalContextEv"},
    {CRESSET_CUDA_SETTINGS, "at::Context::userEnabledCuDNN", "_ZNK2at7Context16userEnabledCuDNNEv"},
    {CRESSET_CUDA_SETTINGS, "at::Context::setUserEnabledCuDNN", "_ZN2at7Context19setUserEnabledCuDNNEb"},
    {CRESSET_CUDA_SETTINGS, "at::Context::benchmarkCuDNN", "_ZNK2at7Context14benchmarkCuDNNEv"},
    {CRESSET_CUDA_SETTINGS, "at::Context::setBenchmarkCuDNN", "_ZN2at7Context17setBenchmarkCuDNNEb"},
    {CRESSET_CUDA_SETTINGS, "at::Context::deterministicCuDNN", "_ZNK2at7Context18deterministicCuDNNEv"},
    {CRESSET_CUDA_SETTINGS, "at::Context::setDeterministicCuDNN", "_ZN2at7Context21setDeterministicCuDNNEb"},
    {CRESSET_CUDA_SETTINGS, "at::Context::allowTF32CuDNN",
     "_ZNK2at7Context14allowTF32CuDNNESt8optionalINS_9Float32OpEE"},
    {CRESSET_CUDA_SETTINGS, "at::Context::setAllowTF32CuDNN", "_ZN2at7Context17setAllowTF32CuDNNEb"},
    {CRESSET_CUDA_SETTINGS, "at::Context::allowTF32CuBLAS", "_ZNK2at7Context15allowTF32CuBLASEv"},
    {CRESSET_CUDA_SETTINGS, "at::Context::setAllowTF32CuBLAS", "_ZN2at7Context18setAllowTF32CuBLASEb"},
};

} // namespace

const char *cresset_cuda_missing(int32_t feature) {
    for (const auto &needed : symbols) {
        if (needed.feature == feature && dlsym(RTLD_DEFAULT, needed.symbol) == nullptr) {
            return needed.name;
        }
    }
    return nullptr;
}
