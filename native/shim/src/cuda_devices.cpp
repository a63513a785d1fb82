// Which CUDA devices there are, and what they are.
#include "cuda_guard.h"

#include <cstring>
#include <stdexcept>
#include <string>

namespace {

// The first fields of cudaDeviceProp; those behind them differ between CUDA's versions.
struct Properties {
    char name[256];
    char ids[32];
    size_t total_memory;
};

const Properties &properties(int32_t device) {
    return *reinterpret_cast<const Properties *>(at::cuda::getDeviceProperties(static_cast<c10::DeviceIndex>(device)));
}

int64_t attribute(cudaDeviceAttr kind, int32_t device) {
    int value = 0;
    cresset::cuda_check(cudaDeviceGetAttribute(&value, kind, device));
    return value;
}

int driver_version() {
    int version = 0;
    cudaDriverGetVersion(&version);
    return version;
}

} // namespace

void cresset::cuda_check(cudaError_t error) {
    if (error != cudaSuccess) {
        cudaGetLastError(); // which would be the next call's otherwise
        throw std::runtime_error(std::string("CUDA says: ") + cudaGetErrorString(error));
    }
}

int64_t cresset_cuda_device_count(void) {
    return cresset::guarded([]() -> int64_t {
        int count = 0;
        const cudaError_t error = cudaGetDeviceCount(&count);
        if (error != cudaSuccess) {
            cudaGetLastError();
            throw std::runtime_error(driver_version() == 0 ? "no NVIDIA driver is installed"
                                                           : cudaGetErrorString(error));
        }
        if (count == 0) {
            throw std::runtime_error("the NVIDIA driver knows no device");
        }
        return int64_t{count} * 2;
    });
}

int64_t cresset_cuda_device_name(int32_t device) {
    return cresset::guarded([=]() -> int64_t { return reinterpret_cast<int64_t>(strdup(properties(device).name)); });
}

int64_t cresset_cuda_device_facts(int32_t device, int64_t *facts) {
    return cresset::guarded([=]() -> int64_t {
        facts[0] = attribute(cudaDevAttrComputeCapabilityMajor, device);
        facts[1] = attribute(cudaDevAttrComputeCapabilityMinor, device);
        facts[2] = attribute(cudaDevAttrMultiProcessorCount, device);
        facts[3] = static_cast<int64_t>(properties(device).total_memory);
        return 0;
    });
}

void cresset_cuda_versions(int64_t *versions) {
    int runtime = 0;
    cudaRuntimeGetVersion(&runtime);
    versions[0] = runtime;
    versions[1] = driver_version();
    versions[2] = &cudnnGetVersion == nullptr ? 0 : static_cast<int64_t>(cudnnGetVersion());
}

int64_t cresset_cuda_synchronize(int32_t device) {
    return cresset::guarded([=]() -> int64_t {
        const cresset::DeviceGuard current(device);
        c10::cuda::device_synchronize();
        return 0;
    });
}
