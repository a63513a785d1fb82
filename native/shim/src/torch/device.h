// Devices.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/Device.h>
#else

#include <cstdint>

namespace c10 {

enum class DeviceType : int8_t { CPU = 0, CUDA = 1 };
using DeviceIndex = int8_t;

struct Device {
    DeviceType type_;
    DeviceIndex index_;
};

} // namespace c10

#endif
