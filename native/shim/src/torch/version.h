// How LibTorch was built.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/Version.h>
#else

#include "weak.h"

#include <string>

#pragma GCC visibility push(default)

namespace at {
std::string show_config() CRESSET_WEAK;
} // namespace at

#pragma GCC visibility pop

#endif
