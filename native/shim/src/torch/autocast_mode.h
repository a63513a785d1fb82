// Autocast of the calling thread.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <ATen/autocast_mode.h>
#else

#include "device.h"
#include "scalar_type.h"
#include "weak.h"

#pragma GCC visibility push(default)

namespace at::autocast {
void set_autocast_enabled(c10::DeviceType device, bool enabled) CRESSET_WEAK;
void set_autocast_dtype(c10::DeviceType device, c10::ScalarType dtype) CRESSET_WEAK;
void clear_cache() CRESSET_WEAK;
} // namespace at::autocast

#pragma GCC visibility pop

#endif
