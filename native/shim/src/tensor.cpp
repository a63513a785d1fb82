// What Java asks of a tensor besides the operators.
#include "guard.h"
#include "handles.h"
#include "torch/aoti_shim.h"
#include "torch/autograd_graph.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <cxxabi.h>
#include <string>
#include <typeinfo>

namespace {

AtenTensorHandle handle(int64_t tensor) {
    return reinterpret_cast<AtenTensorHandle>(tensor);
}

c10::TensorImpl *impl(int64_t tensor) {
    return cresset::tensor(tensor).unsafeGetTensorImpl();
}

// Reads one value through a getter of the stable C ABI, which leaves it alone where the question makes no sense.
template <class T, class Getter> T read(Getter getter, int64_t tensor) {
    T value{};
    getter(handle(tensor), &value);
    return value;
}

// Writes a number for each dimension, if there is room: 0 where the question makes no sense.
int64_t write_each(const int64_t *numbers, int64_t count, int64_t *into, int64_t capacity) {
    if (count <= capacity && numbers != nullptr) {
        std::copy_n(numbers, count, into);
    } else if (count <= capacity) {
        std::fill_n(into, count, int64_t{0});
    }
    return count;
}

// The class's own name, without its namespaces; to be freed with cresset_free.
char *class_name(const torch::autograd::Node &node) {
    const char *mangled = typeid(node).name();
    char *demangled = abi::__cxa_demangle(mangled, nullptr, nullptr, nullptr);
    const std::string name = demangled == nullptr ? mangled : demangled;
    std::free(demangled);
    const size_t scope = name.rfind("::");
    return strdup(name.c_str() + (scope == std::string::npos ? 0 : scope + 2));
}

int64_t bytes_before(int64_t tensor) {
    const auto offset = read<int64_t>(aoti_torch_get_storage_offset, tensor);
    return offset * static_cast<int64_t>(aoti_torch_dtype_element_size(cresset_tensor_dtype(tensor)));
}

} // namespace

void cresset_tensor_free(int64_t tensor) {
    aoti_torch_delete_tensor_object(handle(tensor));
}

void cresset_tensors_free(const int64_t *tensors, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        aoti_torch_delete_tensor_object(handle(tensors[i]));
    }
}

int64_t cresset_tensor_share(int64_t tensor) {
    return reinterpret_cast<int64_t>(read<AtenTensorHandle>(aoti_torch_new_tensor_handle, tensor));
}

int64_t cresset_tensor_dim(int64_t tensor) {
    return read<int64_t>(aoti_torch_get_dim, tensor);
}

int64_t cresset_tensor_numel(int64_t tensor) {
    return read<int64_t>(aoti_torch_get_numel, tensor);
}

int64_t cresset_tensor_size(int64_t tensor, int64_t dimension) {
    const auto *sizes = read<int64_t *>(aoti_torch_get_sizes, tensor);
    return sizes == nullptr ? 0 : sizes[dimension];
}

int64_t cresset_tensor_sizes(int64_t tensor, int64_t *sizes, int64_t capacity) {
    return write_each(read<int64_t *>(aoti_torch_get_sizes, tensor), cresset_tensor_dim(tensor), sizes, capacity);
}

int64_t cresset_tensor_strides(int64_t tensor, int64_t *strides, int64_t capacity) {
    return write_each(read<int64_t *>(aoti_torch_get_strides, tensor), cresset_tensor_dim(tensor), strides, capacity);
}

int64_t cresset_tensor_storage_offset(int64_t tensor) {
    return read<int64_t>(aoti_torch_get_storage_offset, tensor);
}

int64_t cresset_tensor_storage_bytes(int64_t tensor) {
    return read<int64_t>(aoti_torch_get_storage_size, tensor);
}

int64_t cresset_tensor_storage_address(int64_t tensor) {
    const int64_t data = cresset_tensor_data(tensor);
    return data == 0 ? 0 : data - bytes_before(tensor);
}

int32_t cresset_tensor_dtype(int64_t tensor) {
    return read<int32_t>(aoti_torch_get_dtype, tensor);
}

int32_t cresset_tensor_layout(int64_t tensor) {
    return read<int32_t>(aoti_torch_get_layout, tensor);
}

int32_t cresset_tensor_device(int64_t tensor) {
    const auto type = read<int32_t>(aoti_torch_get_device_type, tensor);
    return type << 8 | (read<int32_t>(aoti_torch_get_device_index, tensor) & 0xff);
}

int64_t cresset_tensor_data(int64_t tensor) {
    return reinterpret_cast<int64_t>(read<void *>(aoti_torch_get_data_ptr, tensor));
}

bool cresset_tensor_requires_grad(int64_t tensor) {
    return impl(tensor)->requires_grad();
}

int64_t cresset_tensor_grad_fn(int64_t tensor) {
    return cresset::guarded([=]() -> int64_t {
        const auto *function = cresset::call(&torch::autograd::impl::grad_fn_unsafe, cresset::tensor(tensor));
        return function == nullptr ? 0 : reinterpret_cast<int64_t>(class_name(*function));
    });
}

int64_t cresset_tensor_grad(int64_t tensor) {
    return cresset::guarded([=]() -> int64_t {
        at::Tensor &grad = impl(tensor)->mutable_grad();
        return grad.defined() ? cresset_tensor_share(reinterpret_cast<int64_t>(&grad)) : 0;
    });
}

int64_t cresset_tensor_set_grad(int64_t tensor, int64_t grad) {
    return cresset::guarded([=]() -> int64_t {
        at::Tensor &slot = impl(tensor)->mutable_grad();
        // Through handles, so that LibTorch counts: the old gradient leaves the slot in one, the new one comes in one.
        auto *old_grad = new at::Tensor(std::move(slot));
        if (grad != 0) {
            const int64_t shared = cresset_tensor_share(grad);
            slot = std::move(cresset::tensor(shared));
            cresset_tensor_free(shared);
        }
        cresset_tensor_free(reinterpret_cast<int64_t>(old_grad));
        return 0;
    });
}

int64_t cresset_tensor_from_blob(void *data, int64_t dim, const int64_t *sizes, const int64_t *strides, int32_t dtype,
                                 int32_t device) {
    return cresset::guarded([=]() -> int64_t {
        AtenTensorHandle result = nullptr;
        if (aoti_torch_create_tensor_from_blob(data, dim, sizes, strides, 0, dtype, device >> 8,
                                               static_cast<int8_t>(device & 0xff), &result) != 0) {
            throw "LibTorch refused to make a tensor over this memory";
        }
        return reinterpret_cast<int64_t>(result);
    });
}
