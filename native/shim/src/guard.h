// What every call of an operator goes through: the modes are applied, a C++ exception becomes a failure.
#pragma once

#include <cstdint>
#include <string>

#include "cresset.h"

// What stands before the name of an operator's function: it returns a handle, a status or a failure.
#define CRESSET_OPERATOR extern "C" __attribute__((visibility("default"))) int64_t

namespace cresset {

// Turns the exception being handled into a failure (an odd number) that belongs to the caller.
int64_t failure() noexcept;

// Thrown where the loaded LibTorch lacks an operator.
struct Absent {};

template <class Function> inline Function *present(Function *function) {
    if (function == nullptr) {
        throw Absent();
    }
    return function;
}

// What a placement has changed: the device and the streams that were there before.
struct Place {
    static constexpr int most_streams = 16;

    int32_t device;
    int32_t count;
    int32_t stream_devices[most_streams];
    int64_t streams[most_streams];
};

void enter_placement(int32_t number, Place &before);
void leave_placement(const Place &before) noexcept;

void enter_mode(int32_t mode, Place &before);
void leave_mode(int32_t mode, const Place &before) noexcept;

bool in_inference();
void set_inference(bool enabled);

void start_anomaly_detection(bool check_nan);
void stop_anomaly_detection(bool check_nan) noexcept;
// What anomaly detection has said on this thread since it was last asked.
std::string take_anomalies();

// Applies the caller's modes to this thread for one call. Mode 0 is what C++ starts with, and costs one comparison.
class Mode {
  public:
    explicit Mode(int32_t mode) : mode_(mode) {
        if (mode_ != 0) {
            enter_mode(mode_, before_);
        }
    }
    ~Mode() {
        if (mode_ != 0) {
            leave_mode(mode_, before_);
        }
    }
    Mode(const Mode &) = delete;

  private:
    int32_t mode_;
    Place before_; // set only where the mode has a placement
};

// Runs `body` for a function outside the operators, whose result is its own.
template <class Body> int64_t guarded(Body body) noexcept {
    try {
        return body();
    } catch (...) {
        return failure();
    }
}

} // namespace cresset
