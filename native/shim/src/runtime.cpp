// What Java asks of LibTorch as a whole: version, build settings, operators, threads, random numbers.
#include "guard.h"
#include "libtorch_stable.h"
#include "marshal.h"
#include "operator_table.h"

#ifdef CRESSET_REAL_HEADERS
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#else
#pragma GCC visibility push(default)
namespace c10 {
struct TensorImpl;
} // namespace c10
namespace at {
std::string show_config() __attribute__((weak));
int get_num_threads() __attribute__((weak));
void set_num_threads(int threads) __attribute__((weak));
struct CPUGeneratorImpl {
    void set_current_seed(uint64_t seed) __attribute__((weak));
    // An intrusive pointer to a TensorImpl in truth, which is what a Tensor is.
    Tensor get_state() const __attribute__((weak));
    void set_state(const c10::TensorImpl &state) __attribute__((weak));
};
namespace detail {
const Generator &getDefaultCPUGenerator() __attribute__((weak));
Generator createCPUGenerator(uint64_t seed) __attribute__((weak));
} // namespace detail
} // namespace at
#pragma GCC visibility pop
#endif

using cresset::guarded;
using cresset::present;

uint64_t cresset_libtorch_version(void) {
    return aoti_torch_abi_version();
}

char *cresset_libtorch_config(void) {
    return strdup(present(&at::show_config)().c_str());
}

int32_t cresset_operator_count(void) {
    return cresset::operator_count;
}

const char *cresset_operator_name(int32_t index) {
    return cresset::operator_table[index].name;
}

bool cresset_operator_present(int32_t index) {
    return cresset::operator_table[index].function != nullptr;
}

int32_t cresset_num_threads(void) {
    return at::get_num_threads();
}

int64_t cresset_set_num_threads(int32_t threads) {
    return guarded([=]() -> int64_t {
        present(&at::set_num_threads)(threads);
        return 0;
    });
}

void cresset_free(void *memory) {
    std::free(memory);
}

int64_t cresset_generator_new(uint64_t seed) {
    return guarded([=]() -> int64_t {
        return reinterpret_cast<int64_t>(new at::Generator(present(&at::detail::createCPUGenerator)(seed)));
    });
}

int64_t cresset_generator_default(void) {
    return guarded([]() -> int64_t { return reinterpret_cast<int64_t>(&present(&at::detail::getDefaultCPUGenerator)()); });
}

namespace {

at::CPUGeneratorImpl *implementation(int64_t generator) {
    auto *borrowed = reinterpret_cast<at::Generator *>(generator);
#ifdef CRESSET_REAL_HEADERS
    return static_cast<at::CPUGeneratorImpl *>(borrowed->unsafeGetGeneratorImpl());
#else
    return static_cast<at::CPUGeneratorImpl *>(borrowed->impl_);
#endif
}

} // namespace

int64_t cresset_generator_seed(int64_t generator, uint64_t seed) {
    return guarded([=]() -> int64_t {
        implementation(generator)->set_current_seed(seed);
        return 0;
    });
}

int64_t cresset_generator_state(int64_t generator) {
    return guarded([=]() -> int64_t {
#ifdef CRESSET_REAL_HEADERS
        return cresset::own(at::Tensor(implementation(generator)->get_state()));
#else
        return cresset::own(implementation(generator)->get_state());
#endif
    });
}

int64_t cresset_generator_set_state(int64_t generator, int64_t state) {
    return guarded([=]() -> int64_t {
#ifdef CRESSET_REAL_HEADERS
        implementation(generator)->set_state(*cresset::tensor(state).unsafeGetTensorImpl());
#else
        implementation(generator)->set_state(*static_cast<const c10::TensorImpl *>(cresset::tensor(state).impl_));
#endif
        return 0;
    });
}
