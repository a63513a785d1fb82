// Events: marks in streams, to wait for and to measure time between.
#include "cuda_guard.h"

namespace {

struct Event {
    int32_t device;
    cudaEvent_t event;
};

Event &of(int64_t event) {
    return *reinterpret_cast<Event *>(event);
}

using cresset::cuda_check;
using cresset::DeviceGuard;
using cresset::guarded;

} // namespace

int64_t cresset_cuda_event_new(int32_t device, bool timing, bool blocking) {
    return guarded([=]() -> int64_t {
        const DeviceGuard current(device);
        cudaEvent_t event = nullptr;
        const unsigned flags = (timing ? 0 : cudaEventDisableTiming) | (blocking ? cudaEventBlockingSync : 0);
        cuda_check(cudaEventCreateWithFlags(&event, flags));
        return reinterpret_cast<int64_t>(new Event{device, event});
    });
}

void cresset_cuda_event_free(int64_t event) {
    cudaEventDestroy(of(event).event);
    delete &of(event);
}

int64_t cresset_cuda_event_record(int64_t event, int32_t device, int64_t stream) {
    return guarded([=]() -> int64_t {
        const DeviceGuard current(of(event).device);
        cuda_check(cudaEventRecord(of(event).event, cresset::cuda_stream(device, stream).stream()));
        return 0;
    });
}

int64_t cresset_cuda_event_wait(int64_t event, int32_t device, int64_t stream) {
    return guarded([=]() -> int64_t {
        const DeviceGuard current(device);
        cuda_check(cudaStreamWaitEvent(cresset::cuda_stream(device, stream).stream(), of(event).event, 0));
        return 0;
    });
}

int64_t cresset_cuda_event_query(int64_t event) {
    return guarded([=]() -> int64_t {
        const cudaError_t status = cudaEventQuery(of(event).event);
        if (status == cudaErrorNotReady) {
            cudaGetLastError();
            return 0;
        }
        cuda_check(status);
        return 2;
    });
}

int64_t cresset_cuda_event_synchronize(int64_t event) {
    return guarded([=]() -> int64_t {
        cuda_check(cudaEventSynchronize(of(event).event));
        return 0;
    });
}

int64_t cresset_cuda_event_elapsed(int64_t start, int64_t end, double *milliseconds) {
    return guarded([=]() -> int64_t {
        const DeviceGuard current(of(start).device);
        float measured = 0;
        cuda_check(cudaEventElapsedTime(&measured, of(start).event, of(end).event));
        *milliseconds = measured;
        return 0;
    });
}
