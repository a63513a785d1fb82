// How LibTorch as a whole behaves: settings of the process that operators look at.
#include <string>

#include "guard.h"

#ifdef CRESSET_REAL_HEADERS
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/util/Exception.h>
#else
#pragma GCC visibility push(default)
namespace at {
enum class Float32MatmulPrecision { HIGHEST, HIGH, MEDIUM };
class Context {
  public:
    bool deterministicAlgorithms() const __attribute__((weak));
    bool deterministicAlgorithmsWarnOnly() const __attribute__((weak));
    void setDeterministicAlgorithms(bool on, bool warn_only) __attribute__((weak));
    Float32MatmulPrecision float32MatmulPrecision() const __attribute__((weak));
    void setFloat32MatmulPrecision(const std::string &name) __attribute__((weak));
};
Context &globalContext() __attribute__((weak));
size_t get_num_interop_threads() __attribute__((weak));
void set_num_interop_threads(int threads) __attribute__((weak));
} // namespace at
namespace c10::WarningUtils {
bool get_warnAlways() noexcept __attribute__((weak));
void set_warnAlways(bool always) noexcept __attribute__((weak));
} // namespace c10::WarningUtils
#pragma GCC visibility pop
#endif

using cresset::guarded;
using cresset::present;

int32_t cresset_num_interop_threads(void) {
    return static_cast<int32_t>(at::get_num_interop_threads());
}

int64_t cresset_set_num_interop_threads(int32_t threads) {
    return guarded([=]() -> int64_t {
        present(&at::set_num_interop_threads)(threads);
        return 0;
    });
}

int32_t cresset_determinism_mode(void) {
    const at::Context &context = at::globalContext();
    if (!context.deterministicAlgorithms()) {
        return CRESSET_DETERMINISM_OFF;
    }
    return context.deterministicAlgorithmsWarnOnly() ? CRESSET_DETERMINISM_WARN : CRESSET_DETERMINISM_ERROR;
}

int64_t cresset_set_determinism_mode(int32_t mode) {
    return guarded([=]() -> int64_t {
        present(&at::globalContext)().setDeterministicAlgorithms(mode != CRESSET_DETERMINISM_OFF,
                                                                 mode == CRESSET_DETERMINISM_WARN);
        return 0;
    });
}

int32_t cresset_matmul_precision(void) {
    return static_cast<int32_t>(at::globalContext().float32MatmulPrecision());
}

int64_t cresset_set_matmul_precision(const char *name) {
    return guarded([=]() -> int64_t {
        present(&at::globalContext)().setFloat32MatmulPrecision(name);
        return 0;
    });
}

bool cresset_warns_always(void) {
    return c10::WarningUtils::get_warnAlways();
}

int64_t cresset_set_warns_always(bool always) {
    return guarded([=]() -> int64_t {
        c10::WarningUtils::set_warnAlways(always);
        return 0;
    });
}
