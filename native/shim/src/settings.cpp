// Switches of LibTorch that hold for the whole process.
#include "aten.h"
#include "guard.h"

#include <stdexcept>

#ifdef CRESSET_REAL_HEADERS
#include <ATen/Context.h>
#else
#pragma GCC visibility push(default)
namespace at {
enum class Float32Op {};
class Context {
  public:
    bool userEnabledCuDNN() const __attribute__((weak));
    void setUserEnabledCuDNN(bool on) __attribute__((weak));
    bool benchmarkCuDNN() const __attribute__((weak));
    void setBenchmarkCuDNN(bool on) __attribute__((weak));
    bool deterministicCuDNN() const __attribute__((weak));
    void setDeterministicCuDNN(bool on) __attribute__((weak));
    bool allowTF32CuDNN(std::optional<Float32Op> op) const __attribute__((weak));
    void setAllowTF32CuDNN(bool on) __attribute__((weak));
    bool allowTF32CuBLAS() const __attribute__((weak));
    void setAllowTF32CuBLAS(bool on) __attribute__((weak));
};
Context &globalContext() __attribute__((weak));
} // namespace at
#pragma GCC visibility pop
#endif

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

int64_t cresset_setting(int32_t setting) {
    return cresset::guarded([=]() -> int64_t { return is_on(at::globalContext(), setting) ? 2 : 0; });
}

int64_t cresset_set_setting(int32_t setting, bool on) {
    return cresset::guarded([=]() -> int64_t {
        turn(at::globalContext(), setting, on);
        return 0;
    });
}
