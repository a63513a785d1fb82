// Generators of random numbers on the CPU.
#pragma once

#include "tensor.h"

#ifdef CRESSET_REAL_HEADERS
#include <ATen/CPUGeneratorImpl.h>
#else

#include <cstdint>

#pragma GCC visibility push(default)

namespace c10 {
struct GeneratorImpl {};
} // namespace c10

namespace at {

// One intrusive pointer: a copy borrows, as a Tensor's.
class Generator {
  public:
    Generator(const Generator &other) noexcept : impl_(other.impl_) {}
    ~Generator() {}

    c10::GeneratorImpl *unsafeGetGeneratorImpl() const {
        return impl_;
    }

  private:
    c10::GeneratorImpl *impl_;
};

struct CPUGeneratorImpl : c10::GeneratorImpl {
    void set_current_seed(uint64_t seed) CRESSET_WEAK;
    // An intrusive pointer to a TensorImpl in truth, which is what a Tensor is.
    Tensor get_state() const CRESSET_WEAK;
    void set_state(const c10::TensorImpl &state) CRESSET_WEAK;
};

namespace detail {
const Generator &getDefaultCPUGenerator() CRESSET_WEAK;
Generator createCPUGenerator(uint64_t seed) CRESSET_WEAK;
} // namespace detail

} // namespace at

#pragma GCC visibility pop

#endif
