// The modes of Java's threads, applied to the native thread for the length of one call.
#pragma once

#include <cstdint>
#include <string>

namespace cresset {

// The saved placement: the CUDA device and the streams that were current before a call changed them.
struct SavedPlacement {
    static constexpr int most_streams = 16;

    int32_t device;
    int32_t count;
    int32_t stream_devices[most_streams];
    int64_t streams[most_streams];
};

// The two halves of a stream guard.
void apply_placement(int32_t number, SavedPlacement &saved);
void restore_placement(const SavedPlacement &saved) noexcept;

void apply_modes(int32_t mode, SavedPlacement &saved);
void restore_modes(int32_t mode, const SavedPlacement &saved) noexcept;

bool in_inference_mode();
void set_inference_mode(bool enabled);

void start_anomaly_detection(bool check_nan);
void stop_anomaly_detection(bool check_nan) noexcept;
// What anomaly detection has said on this thread since it was last asked.
std::string take_anomalies();

// Applies the caller's modes to this thread for one call. Mode 0 is what C++ starts with, and costs one comparison.
class ModeGuard {
  public:
    explicit ModeGuard(int32_t mode) : mode_(mode) {
        if (mode_ != 0) {
            apply_modes(mode_, saved_);
        }
    }
    ~ModeGuard() {
        if (mode_ != 0) {
            restore_modes(mode_, saved_);
        }
    }
    ModeGuard(const ModeGuard &) = delete;

  private:
    int32_t mode_;
    SavedPlacement saved_; // set only where the mode has a placement
};

} // namespace cresset
