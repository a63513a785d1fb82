// Java's modes, as LibTorch's thread-local settings for the length of one call.
#include "aten.h"
#include "guard.h"

#ifdef CRESSET_REAL_HEADERS
#include <ATen/autocast_mode.h>
#include <c10/core/GradMode.h>
#else
#pragma GCC visibility push(default)
namespace c10 {
struct GradMode {
    static void set_enabled(bool enabled) __attribute__((weak));
};
} // namespace c10
namespace at::autocast {
void set_autocast_enabled(c10::DeviceType device, bool enabled) __attribute__((weak));
void set_autocast_dtype(c10::DeviceType device, c10::ScalarType dtype) __attribute__((weak));
void clear_cache() __attribute__((weak));
} // namespace at::autocast
#pragma GCC visibility pop
#endif

namespace {

using cresset::present;

constexpr auto cpu = static_cast<c10::DeviceType>(0);
constexpr auto cuda = static_cast<c10::DeviceType>(1);
constexpr auto float16 = static_cast<c10::ScalarType>(5);
constexpr auto bfloat16 = static_cast<c10::ScalarType>(15);

bool has(int32_t mode, int32_t bit) {
    return (mode & bit) != 0;
}

void start_autocast(c10::DeviceType device, bool half) {
    present(&at::autocast::set_autocast_dtype)(device, half ? float16 : bfloat16);
    present(&at::autocast::set_autocast_enabled)(device, true);
}

} // namespace

void cresset::enter_mode(int32_t mode, Place &before) {
    // First: the others do not fail.
    if (const int32_t placement = mode >> CRESSET_MODE_PLACEMENT_SHIFT; placement != 0) {
        enter_placement(placement, before);
    }
    if (has(mode, CRESSET_MODE_NO_GRAD)) {
        present(&c10::GradMode::set_enabled)(false);
    }
    if (has(mode, CRESSET_MODE_INFERENCE)) {
        set_inference(true);
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

void cresset::leave_mode(int32_t mode, const Place &before) noexcept {
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
        set_inference(false);
    }
    if (has(mode, CRESSET_MODE_NO_GRAD)) {
        c10::GradMode::set_enabled(true);
    }
    if (mode >> CRESSET_MODE_PLACEMENT_SHIFT != 0) {
        leave_placement(before);
    }
}

int64_t cresset_autocast_clear(void) {
    return cresset::guarded([]() -> int64_t {
        present(&at::autocast::clear_cache)();
        return 0;
    });
}
