// DLPack's structures, whose layout is the point of DLPack, and LibTorch's way in:
// https://dmlc.github.io/dlpack/latest/c_api.html
#pragma once

#include "tensor.h"

#ifdef CRESSET_REAL_HEADERS
#include <ATen/DLConvertor.h>
#else

#include <cstdint>
#include <functional>

extern "C" {
enum DLDeviceType : int32_t { kDLCPU = 1 };
enum DLDataTypeCode : uint8_t { kDLUInt = 1 };
struct DLDevice {
    DLDeviceType device_type;
    int32_t device_id;
};
struct DLDataType {
    uint8_t code;
    uint8_t bits;
    uint16_t lanes;
};
struct DLTensor {
    void *data;
    DLDevice device;
    int32_t ndim;
    DLDataType dtype;
    int64_t *shape;
    int64_t *strides;
    uint64_t byte_offset;
};
struct DLManagedTensor {
    DLTensor dl_tensor;
    void *manager_ctx;
    void (*deleter)(DLManagedTensor *self);
};
}

#pragma GCC visibility push(default)

namespace at {
Tensor fromDLPack(DLManagedTensor *source, std::function<void(void *)> deleter) CRESSET_WEAK;
} // namespace at

#pragma GCC visibility pop

#endif
