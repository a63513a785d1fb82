// Anomaly detection. LibTorch's is a setting of the whole process: it is on while any thread is in a call that has it
// on. What it says about a backward pass that fails are warnings, which go to the failure instead of to the console.
#include "guard.h"
#include "handles.h"
#include "modes.h"
#include "torch/autograd_graph.h"
#include "torch/exception.h"

#include <mutex>
#include <string>
#include <utility>

namespace {

using cresset::call;
using torch::autograd::AnomalyMode;

constexpr const char *note_heading = "cresset note\n";

std::mutex counting;
int64_t detecting = 0;
int64_t checking = 0;

void count(int change, bool check_nan) noexcept {
    const std::lock_guard<std::mutex> lock(counting);
    detecting += change;
    checking += check_nan ? change : 0;
    AnomalyMode::_enabled = detecting > 0;
    AnomalyMode::_check_nan = checking > 0;
}

// What has been said on this thread, until the failure that comes with it takes it.
thread_local std::string said;

struct Listener : c10::WarningHandler {
    void process(const c10::Warning &warning) override {
        said += warning.msg() + "\n";
    }
};

Listener listener;

// The one before, on this thread; null outside of calls that detect.
thread_local c10::WarningHandler *before = nullptr;

bool is_note(const std::string &text) {
    return text.rfind(note_heading, 0) == 0;
}

torch::autograd::Node *function_of(int64_t tensor) {
    return call(&torch::autograd::impl::grad_fn_unsafe, cresset::tensor(tensor));
}

} // namespace

void cresset::start_anomaly_detection(bool check_nan) {
    present(&AnomalyMode::_enabled);
    present(&AnomalyMode::_check_nan);
    c10::WarningHandler *current = call(&c10::WarningUtils::get_warning_handler);
    // A hook's own calls are inside of the backward pass's.
    if (current != &listener) {
        said.clear();
        before = current;
    }
    c10::WarningUtils::set_warning_handler(&listener);
    count(1, check_nan);
}

void cresset::stop_anomaly_detection(bool check_nan) noexcept {
    count(-1, check_nan);
    c10::WarningUtils::set_warning_handler(before);
}

std::string cresset::take_anomalies() {
    return std::exchange(said, {});
}

int64_t cresset_tensor_wants_note(int64_t tensor) {
    return cresset::guarded([=]() -> int64_t {
        auto *function = function_of(tensor);
        return function != nullptr && !is_note(function->metadata()->traceback_) ? 2 : 0;
    });
}

int64_t cresset_tensor_note(int64_t tensor, const char *text) {
    return cresset::guarded([=]() -> int64_t {
        if (auto *function = function_of(tensor)) {
            function->metadata()->traceback_ = std::string(note_heading) + text;
        }
        return 0;
    });
}
