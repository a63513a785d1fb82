// Compares the shim's declarations with LibTorch's own headers, both in this one file: it compiles only where they agree.
#include "libtorch_stable.h"

#include <ATen/ATen.h>
#include <ATen/Operators.h>
#include <ATen/core/List.h>
#include <ATen/core/ivalue.h>
#include <ATen/core/jit_type.h>
#include <c10/core/CPUAllocator.h>

#undef CRESSET_REAL_HEADERS
#define at declared_at
#define c10 declared_c10
#include "aten.h"
#include "cpu_allocator.h"
#undef at
#undef c10

#define SAME_LAYOUT(type)                                                                                                          \
    static_assert(sizeof(declared_##type) == sizeof(type) && alignof(declared_##type) == alignof(type), #type)

SAME_LAYOUT(at::Tensor);
SAME_LAYOUT(at::Generator);
SAME_LAYOUT(at::QScheme);
SAME_LAYOUT(c10::ArrayRef<int64_t>);
SAME_LAYOUT(c10::OptionalArrayRef<int64_t>);
SAME_LAYOUT(c10::SymInt);
SAME_LAYOUT(c10::SymBool);
SAME_LAYOUT(c10::Scalar);
SAME_LAYOUT(c10::ScalarType);
SAME_LAYOUT(c10::Layout);
SAME_LAYOUT(c10::MemoryFormat);
SAME_LAYOUT(c10::DeviceType);
SAME_LAYOUT(c10::Device);
SAME_LAYOUT(c10::IValue);
SAME_LAYOUT(c10::DataPtr);
SAME_LAYOUT(c10::Allocator);
SAME_LAYOUT(c10::Type::SingletonOrSharedTypePtr<c10::Type>);
static_assert(sizeof(declared_c10::IListRef<declared_at::Tensor>) == sizeof(c10::IListRef<at::Tensor>));
static_assert(sizeof(declared_c10::List<int>) == sizeof(c10::List<std::optional<at::Tensor>>));

// What the shim lays out for LibTorch's list object: virtual table, counts, elements, element type.
struct DeclaredListImpl {
    void *vtable;
    uint64_t counts;
    std::vector<declared_c10::IValue> list;
    declared_c10::Type::SingletonOrSharedTypePtr<int> element_type;
};
static_assert(sizeof(DeclaredListImpl) == sizeof(c10::detail::ListImpl));
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
static_assert(offsetof(DeclaredListImpl, list) == offsetof(c10::detail::ListImpl, list));
static_assert(offsetof(DeclaredListImpl, element_type) == offsetof(c10::detail::ListImpl, elementType));

// How values travel: in registers or by address.
static_assert(!std::is_trivially_copyable_v<c10::SymInt> && !std::is_trivially_copyable_v<declared_c10::SymInt>);
static_assert(!std::is_trivially_copyable_v<at::Tensor> && !std::is_trivially_copyable_v<declared_at::Tensor>);
static_assert(!std::is_trivially_copyable_v<at::Generator> && !std::is_trivially_copyable_v<declared_at::Generator>);
static_assert(std::is_trivially_copyable_v<c10::Device> && std::is_trivially_copyable_v<declared_c10::Device>);
static_assert(std::is_trivially_copyable_v<c10::ArrayRef<int64_t>>);
static_assert(std::is_trivially_copyable_v<declared_c10::ArrayRef<int64_t>>);

// The codes that Java passes for dtypes, layouts, memory formats, devices and kinds of scalar.
static_assert(static_cast<int>(c10::ScalarType::Byte) == 0 && static_cast<int>(c10::ScalarType::Float) == 6);
static_assert(static_cast<int>(c10::ScalarType::Bool) == 11 && static_cast<int>(c10::ScalarType::BFloat16) == 15);
static_assert(static_cast<int>(c10::ScalarType::UInt64) == 29 && static_cast<int>(c10::ScalarType::Float8_e8m0fnu) == 44);
static_assert(static_cast<int>(c10::Layout::Strided) == 0 && static_cast<int>(c10::Layout::Sparse) == 1);
static_assert(static_cast<int>(c10::MemoryFormat::ChannelsLast) == 2);
static_assert(static_cast<int>(c10::DeviceType::CPU) == 0 && static_cast<int>(c10::DeviceType::CUDA) == 1);
