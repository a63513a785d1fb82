// What Java asks of LibTorch as a whole: version, build settings, operators, threads, random numbers.
#include "guard.h"
#include "handles.h"
#include "operator_table.h"
#include "torch/aoti_shim.h"
#include "torch/generator.h"
#include "torch/parallel.h"
#include "torch/version.h"

#include <cstdlib>
#include <cstring>

using cresset::call;
using cresset::guarded;

uint64_t cresset_libtorch_version(void) {
    return aoti_torch_abi_version();
}

char *cresset_libtorch_config(void) {
    return strdup(call(&at::show_config).c_str());
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
        call(&at::set_num_threads, threads);
        return 0;
    });
}

int32_t cresset_num_interop_threads(void) {
    return static_cast<int32_t>(at::get_num_interop_threads());
}

int64_t cresset_set_num_interop_threads(int32_t threads) {
    return guarded([=]() -> int64_t {
        call(&at::set_num_interop_threads, threads);
        return 0;
    });
}

void cresset_free(void *memory) {
    std::free(memory);
}

int64_t cresset_generator_new(uint64_t seed) {
    return guarded([=]() -> int64_t {
        return reinterpret_cast<int64_t>(new at::Generator(call(&at::detail::createCPUGenerator, seed)));
    });
}

int64_t cresset_generator_default(void) {
    return guarded([]() -> int64_t { return reinterpret_cast<int64_t>(&call(&at::detail::getDefaultCPUGenerator)); });
}

namespace {

at::CPUGeneratorImpl &implementation(int64_t generator) {
    return static_cast<at::CPUGeneratorImpl &>(*reinterpret_cast<at::Generator *>(generator)->unsafeGetGeneratorImpl());
}

} // namespace

int64_t cresset_generator_seed(int64_t generator, uint64_t seed) {
    return guarded([=]() -> int64_t {
        implementation(generator).set_current_seed(seed);
        return 0;
    });
}

int64_t cresset_generator_state(int64_t generator) {
    return guarded([=]() -> int64_t { return cresset::own(at::Tensor(implementation(generator).get_state())); });
}

int64_t cresset_generator_set_state(int64_t generator, int64_t state) {
    return guarded([=]() -> int64_t {
        implementation(generator).set_state(*cresset::tensor(state).unsafeGetTensorImpl());
        return 0;
    });
}
