// A part of a tensor's memory as a storage of its own, which LibTorch's operators cannot make.
#include "guard.h"
#include "handles.h"
#include "torch/dlpack.h"

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
