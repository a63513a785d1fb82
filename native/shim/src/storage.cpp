// A part of a tensor's memory as a storage of its own, which LibTorch's operators cannot make.
#include "guard.h"
#include "libtorch_stable.h"
#include "marshal.h"

#include <functional>

#ifdef CRESSET_REAL_HEADERS
#include <ATen/DLConvertor.h>
#else
// DLPack's structures, whose layout is the point of DLPack: https://dmlc.github.io/dlpack/latest/c_api.html
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
Tensor fromDLPack(DLManagedTensor *source, std::function<void(void *)> deleter) __attribute__((weak));
} // namespace at
#pragma GCC visibility pop
#endif

namespace {

// What LibTorch frees when nobody uses the part any more.
struct Part {
    DLManagedTensor managed;
    int64_t bytes;
    int64_t whole;
};

void free_part(DLManagedTensor *managed) {
    auto *part = static_cast<Part *>(managed->manager_ctx);
    cresset_tensor_free(part->whole);
    delete part;
}

} // namespace

int64_t cresset_tensor_storage_part(int64_t tensor, int64_t offset, int64_t bytes) {
    return cresset::guarded([=]() -> int64_t {
        auto make = cresset::present(&at::fromDLPack);
        const int64_t whole = cresset_tensor_share(tensor);
        auto *part = new Part{{}, bytes, whole};
        DLTensor &view = part->managed.dl_tensor;
        view.data = reinterpret_cast<char *>(cresset_tensor_storage_address(whole)) + offset;
        view.device = {kDLCPU, 0};
        view.dtype = {kDLUInt, 8, 1};
        view.ndim = 1;
        view.shape = &part->bytes;
        part->managed.manager_ctx = part;
        part->managed.deleter = free_part;
        return cresset::own(make(&part->managed, nullptr));
    });
}
