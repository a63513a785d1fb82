// Streams, and the stream guard: device and streams that are current for one call.
#include "cuda_guard.h"
#include "handles.h"
#include "modes.h"

#include <deque>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cresset {
namespace {

struct Placement {
    int32_t device;
    std::vector<std::pair<int32_t, int64_t>> streams; // devices and their current streams

    bool operator==(const Placement &other) const = default;
};

// Numbers start at 1. A deque, because what is in it stays where it is; nothing is ever taken out, and there are few.
std::mutex placements_mutex;
std::deque<Placement> placements;
constexpr size_t most_placements = (1 << 15) - 1;

size_t number_of(const Placement &placement) {
    const std::lock_guard<std::mutex> lock(placements_mutex);
    for (size_t i = 0; i < placements.size(); i++) {
        if (placements[i] == placement) {
            return i + 1;
        }
    }
    if (placements.size() == most_placements) {
        throw std::length_error("no more than " + std::to_string(most_placements) + " combinations of streams");
    }
    placements.push_back(placement);
    return placements.size();
}

// Each thread has what it used last at hand, without the lock.
const Placement &placement(int32_t number) {
    thread_local int32_t last_number = 0;
    thread_local const Placement *last = nullptr;
    if (last == nullptr || number != last_number) {
        const std::lock_guard<std::mutex> lock(placements_mutex);
        last = &placements.at(static_cast<size_t>(number) - 1);
        last_number = number;
    }
    return *last;
}

c10::DeviceIndex index(int32_t device) {
    return static_cast<c10::DeviceIndex>(device);
}

} // namespace

void apply_placement(int32_t number, SavedPlacement &saved) {
    const Placement &wanted = placement(number);
    saved.device = c10::cuda::ExchangeDevice(index(wanted.device));
    saved.count = 0;
    for (const auto &[device, stream] : wanted.streams) {
        saved.stream_devices[saved.count] = device;
        saved.streams[saved.count] = c10::cuda::getCurrentCUDAStream(index(device)).id();
        saved.count++;
        c10::cuda::setCurrentCUDAStream(cuda_stream(device, stream));
    }
}

void restore_placement(const SavedPlacement &saved) noexcept {
    for (int32_t i = 0; i < saved.count; i++) {
        c10::cuda::setCurrentCUDAStream(cuda_stream(saved.stream_devices[i], saved.streams[i]));
    }
    c10::cuda::MaybeExchangeDevice(index(saved.device));
}

} // namespace cresset

using cresset::cuda_stream;
using cresset::guarded;

int64_t cresset_cuda_placement(int32_t device, const int64_t *stream_devices, const int64_t *streams, int64_t count) {
    return guarded([=]() -> int64_t {
        if (count > cresset::SavedPlacement::most_streams) {
            throw std::length_error("streams of at most " + std::to_string(cresset::SavedPlacement::most_streams) +
                                    " devices can be current at once");
        }
        cresset::Placement wanted{device, {}};
        for (int64_t i = 0; i < count; i++) {
            wanted.streams.emplace_back(static_cast<int32_t>(stream_devices[i]), streams[i]);
        }
        return static_cast<int64_t>(cresset::number_of(wanted)) * 2;
    });
}

int64_t cresset_cuda_stream_new(int32_t device, int32_t priority, int64_t *stream) {
    return guarded([=]() -> int64_t {
        *stream = c10::cuda::getStreamFromPool(priority, cresset::index(device)).id();
        return 0;
    });
}

int64_t cresset_cuda_stream_query(int32_t device, int64_t stream) {
    return guarded([=]() -> int64_t { return cuda_stream(device, stream).query() ? 2 : 0; });
}

int64_t cresset_cuda_stream_synchronize(int32_t device, int64_t stream) {
    return guarded([=]() -> int64_t {
        cuda_stream(device, stream).synchronize();
        return 0;
    });
}

int64_t cresset_cuda_stream_capturing(int32_t device, int64_t stream) {
    return guarded([=]() -> int64_t {
        const cresset::DeviceGuard current(device);
        cudaStreamCaptureStatus status{};
        cresset::cuda_check(cudaStreamIsCapturing(cuda_stream(device, stream).stream(), &status));
        return status == cudaStreamCaptureStatusNone ? 0 : 2;
    });
}

int64_t cresset_cuda_record_stream(int64_t tensor, int32_t device, int64_t stream) {
    return guarded([=]() -> int64_t {
        at::_ops::record_stream::call(cresset::tensor(tensor), cuda_stream(device, stream).unwrap());
        return 0;
    });
}
