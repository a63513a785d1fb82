// The modes of Java's threads, as LibTorch's thread-local settings for the length of one call.
#include "modes.h"

#include "guard.h"
#include "torch/autocast_mode.h"
#include "torch/grad_mode.h"

namespace {

using cresset::call;

constexpr auto cpu = c10::DeviceType::CPU;
constexpr auto cuda = c10::DeviceType::CUDA;

bool has(int32_t mode, int32_t bit) {
    return (mode & bit) != 0;
}

void start_autocast(c10::DeviceType device, bool half) {
    call(&at::autocast::set_autocast_dtype, device, half ? c10::ScalarType::Half : c10::ScalarType::BFloat16);
    call(&at::autocast::set_autocast_enabled, device, true);
}

} // namespace

void cresset::apply_modes(int32_t mode, SavedPlacement &saved) {
    // First: the others do not fail.
    if (const int32_t placement = mode >> CRESSET_MODE_PLACEMENT_SHIFT; placement != 0) {
        apply_placement(placement, saved);
    }
    if (has(mode, CRESSET_MODE_NO_GRAD)) {
        call(&c10::GradMode::set_enabled, false);
    }
    if (has(mode, CRESSET_MODE_INFERENCE)) {
        set_inference_mode(true);
    }
    if (has(mode, CRESSET_MODE_ANOMALY)) {
        start_anomaly_detection(has(mode, CRESSET_MODE_ANOMALY_NAN));
    }
    if (has(mode, CRESSET_MODE_AUTOCAST_CPU)) {
        start_autocast(cpu, has(mode, CRESSET_MODE_AUTOCAST_CPU_HALF));
    }
    if (has(mode, CRESSET_MODE_AUTOCAST_CUDA)) {
        start_autocast(cuda, has(mode, CRESSET_MODE_AUTOCAST_CUDA_HALF));
    }
}

void cresset::restore_modes(int32_t mode, const SavedPlacement &saved) noexcept {
    if (has(mode, CRESSET_MODE_AUTOCAST_CUDA)) {
        at::autocast::set_autocast_enabled(cuda, false);
    }
    if (has(mode, CRESSET_MODE_AUTOCAST_CPU)) {
        at::autocast::set_autocast_enabled(cpu, false);
    }
    if (has(mode, CRESSET_MODE_ANOMALY)) {
        stop_anomaly_detection(has(mode, CRESSET_MODE_ANOMALY_NAN));
    }
    if (has(mode, CRESSET_MODE_INFERENCE)) {
        set_inference_mode(false);
    }
    if (has(mode, CRESSET_MODE_NO_GRAD)) {
        c10::GradMode::set_enabled(true);
    }
    if (mode >> CRESSET_MODE_PLACEMENT_SHIFT != 0) {
        restore_placement(saved);
    }
}

int64_t cresset_autocast_clear(void) {
    return cresset::guarded([]() -> int64_t {
        call(&at::autocast::clear_cache);
        return 0;
    });
}
