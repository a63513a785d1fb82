// at::Context: what is set for the whole process.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/Context.h>
#else

#include "weak.h"

#include <optional>
#include <string>

#pragma GCC visibility push(default)

namespace at {

enum class Float32MatmulPrecision { HIGHEST, HIGH, MEDIUM };
enum class Float32Op {};

class Context {
  public:
    bool deterministicAlgorithms() const CRESSET_WEAK;
    bool deterministicAlgorithmsWarnOnly() const CRESSET_WEAK;
    void setDeterministicAlgorithms(bool on, bool warn_only) CRESSET_WEAK;
    Float32MatmulPrecision float32MatmulPrecision() const CRESSET_WEAK;
    void setFloat32MatmulPrecision(const std::string &name) CRESSET_WEAK;
    bool userEnabledCuDNN() const CRESSET_WEAK;
    void setUserEnabledCuDNN(bool on) CRESSET_WEAK;
    bool benchmarkCuDNN() const CRESSET_WEAK;
    void setBenchmarkCuDNN(bool on) CRESSET_WEAK;
    bool deterministicCuDNN() const CRESSET_WEAK;
    void setDeterministicCuDNN(bool on) CRESSET_WEAK;
    bool allowTF32CuDNN(std::optional<Float32Op> op) const CRESSET_WEAK;
    void setAllowTF32CuDNN(bool on) CRESSET_WEAK;
    bool allowTF32CuBLAS() const CRESSET_WEAK;
    void setAllowTF32CuBLAS(bool on) CRESSET_WEAK;
};

Context &globalContext() CRESSET_WEAK;

} // namespace at

#pragma GCC visibility pop

#endif
