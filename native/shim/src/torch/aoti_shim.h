// The functions of LibTorch's stable C ABI that the shim calls. With CRESSET_REAL_HEADERS both declarations meet in one
// translation unit, where a difference does not compile.
#pragma once

#include <cstddef>
#include <cstdint>

#include "weak.h"

#ifdef CRESSET_REAL_HEADERS
#include <torch/csrc/inductor/aoti_torch/c/shim.h>
#else
struct AtenTensorOpaque;
using AtenTensorHandle = AtenTensorOpaque *;
using AOTITorchError = int32_t;
#endif

#pragma GCC visibility push(default)
extern "C" {
CRESSET_WEAK uint64_t aoti_torch_abi_version();
CRESSET_WEAK AOTITorchError aoti_torch_delete_tensor_object(AtenTensorHandle tensor);
CRESSET_WEAK AOTITorchError aoti_torch_new_tensor_handle(AtenTensorHandle orig_handle, AtenTensorHandle *new_handle);
CRESSET_WEAK AOTITorchError aoti_torch_get_dim(AtenTensorHandle tensor, int64_t *ret_dim);
CRESSET_WEAK AOTITorchError aoti_torch_get_numel(AtenTensorHandle tensor, int64_t *ret_numel);
CRESSET_WEAK AOTITorchError aoti_torch_get_sizes(AtenTensorHandle tensor, int64_t **ret_sizes);
CRESSET_WEAK AOTITorchError aoti_torch_get_strides(AtenTensorHandle tensor, int64_t **ret_strides);
CRESSET_WEAK AOTITorchError aoti_torch_get_storage_offset(AtenTensorHandle tensor, int64_t *ret_storage_offset);
CRESSET_WEAK AOTITorchError aoti_torch_get_storage_size(AtenTensorHandle tensor, int64_t *ret_size);
CRESSET_WEAK AOTITorchError aoti_torch_get_dtype(AtenTensorHandle tensor, int32_t *ret_dtype);
CRESSET_WEAK AOTITorchError aoti_torch_get_layout(AtenTensorHandle tensor, int32_t *ret_layout);
CRESSET_WEAK AOTITorchError aoti_torch_get_device_type(AtenTensorHandle tensor, int32_t *ret_device_type);
CRESSET_WEAK AOTITorchError aoti_torch_get_device_index(AtenTensorHandle tensor, int32_t *ret_device_index);
CRESSET_WEAK AOTITorchError aoti_torch_get_data_ptr(AtenTensorHandle tensor, void **ret_data_ptr);
CRESSET_WEAK AOTITorchError aoti_torch_create_tensor_from_blob(void *data, int64_t ndim, const int64_t *sizes_ptr,
                                                               const int64_t *strides_ptr, int64_t storage_offset,
                                                               int32_t dtype, int32_t device_type, int32_t device_index,
                                                               AtenTensorHandle *ret_new_tensor);
CRESSET_WEAK size_t aoti_torch_dtype_element_size(int32_t dtype);
}
#pragma GCC visibility pop
