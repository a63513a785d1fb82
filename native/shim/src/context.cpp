// Settings of the whole process: at::Context, and LibTorch's warnings.
#include "torch/context.h"
#include "guard.h"
#include "torch/exception.h"

#include <stdexcept>
#include <string>

namespace {

bool is_on(const at::Context &context, int32_t setting) {
    switch (setting) {
    case CRESSET_SETTING_CUDNN_ENABLED:
        return context.userEnabledCuDNN();
    case CRESSET_SETTING_CUDNN_BENCHMARK:
        return context.benchmarkCuDNN();
    case CRESSET_SETTING_CUDNN_DETERMINISTIC:
        return context.deterministicCuDNN();
    case CRESSET_SETTING_CUDNN_TF32:
        return context.allowTF32CuDNN(std::nullopt);
    case CRESSET_SETTING_MATMUL_TF32:
        return context.allowTF32CuBLAS();
    default:
        throw std::invalid_argument("no setting " + std::to_string(setting));
    }
}

void turn(at::Context &context, int32_t setting, bool on) {
    switch (setting) {
    case CRESSET_SETTING_CUDNN_ENABLED:
        return context.setUserEnabledCuDNN(on);
    case CRESSET_SETTING_CUDNN_BENCHMARK:
        return context.setBenchmarkCuDNN(on);
    case CRESSET_SETTING_CUDNN_DETERMINISTIC:
        return context.setDeterministicCuDNN(on);
    case CRESSET_SETTING_CUDNN_TF32:
        return context.setAllowTF32CuDNN(on);
    case CRESSET_SETTING_MATMUL_TF32:
        return context.setAllowTF32CuBLAS(on);
    default:
        throw std::invalid_argument("no setting " + std::to_string(setting));
    }
}

} // namespace

using cresset::call;
using cresset::guarded;

int64_t cresset_setting(int32_t setting) {
    return guarded([=]() -> int64_t { return is_on(at::globalContext(), setting) ? 2 : 0; });
}

int64_t cresset_set_setting(int32_t setting, bool on) {
    return guarded([=]() -> int64_t {
        turn(at::globalContext(), setting, on);
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
        call(&at::globalContext)
            .setDeterministicAlgorithms(mode != CRESSET_DETERMINISM_OFF, mode == CRESSET_DETERMINISM_WARN);
        return 0;
    });
}

int32_t cresset_matmul_precision(void) {
    return static_cast<int32_t>(at::globalContext().float32MatmulPrecision());
}

int64_t cresset_set_matmul_precision(const char *name) {
    return guarded([=]() -> int64_t {
        call(&at::globalContext).setFloat32MatmulPrecision(name);
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
