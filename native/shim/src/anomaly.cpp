// Anomaly detection. LibTorch's is a setting of the whole process: it is on while any thread is in a call that has it on. What it says
// about a backward pass that fails are warnings, which go to the failure instead of to the console.
#include "graph.h"
#include "guard.h"
#include "marshal.h"

#include <mutex>

#ifdef CRESSET_REAL_HEADERS
#include <c10/util/Exception.h>
#else
#pragma GCC visibility push(default)
namespace c10 {
class Warning {
  public:
    const std::string &msg() const noexcept __attribute__((weak));
};
class WarningHandler;
namespace WarningUtils {
void set_warning_handler(WarningHandler *handler) noexcept(true) __attribute__((weak));
WarningHandler *get_warning_handler() noexcept(true) __attribute__((weak));
} // namespace WarningUtils
} // namespace c10
#pragma GCC visibility pop
#endif

namespace {

using cresset::present;
using torch::autograd::AnomalyMode;

constexpr const char *NOTE = "cresset note\n";

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

#ifdef CRESSET_REAL_HEADERS
struct Listener : c10::WarningHandler {
    void process(const c10::Warning &warning) override {
        said += warning.msg() + "\n";
    }
};
#else
// Has the virtual functions of c10::WarningHandler, in their order.
struct Listener {
    virtual ~Listener() = default;
    virtual void process(const c10::Warning &warning) {
        said += warning.msg() + "\n";
    }
};
#endif

Listener listener;

// The one before, on this thread; null outside of calls that detect.
thread_local c10::WarningHandler *before = nullptr;

bool is_note(const std::string &text) {
    return text.rfind(NOTE, 0) == 0;
}

torch::autograd::Node *function_of(int64_t tensor) {
    return present(&torch::autograd::impl::grad_fn_unsafe)(cresset::tensor(tensor));
}

} // namespace

void cresset::start_anomaly_detection(bool check_nan) {
    present(&AnomalyMode::_enabled);
    present(&AnomalyMode::_check_nan);
    c10::WarningHandler *current = present(&c10::WarningUtils::get_warning_handler)();
    // A hook's own calls are inside of the backward pass's.
    if (current != reinterpret_cast<c10::WarningHandler *>(&listener)) {
        said.clear();
        before = current;
    }
    c10::WarningUtils::set_warning_handler(reinterpret_cast<c10::WarningHandler *>(&listener));
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
            function->metadata()->traceback_ = std::string(NOTE) + text;
        }
        return 0;
    });
}
