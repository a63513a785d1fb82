// How many threads LibTorch uses.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/Parallel.h>
#else

#include "weak.h"

#include <cstddef>

#pragma GCC visibility push(default)

namespace at {
int get_num_threads() CRESSET_WEAK;
void set_num_threads(int threads) CRESSET_WEAK;
size_t get_num_interop_threads() CRESSET_WEAK;
void set_num_interop_threads(int threads) CRESSET_WEAK;
} // namespace at

#pragma GCC visibility pop

#endif
