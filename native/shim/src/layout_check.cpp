// Compares the shim's declarations with LibTorch's own headers, both in one file: it compiles only where they agree.
#include "torch/weak.h"

#include <ATen/ATen.h>
#include <ATen/Operators.h>
#include <ATen/core/List.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>
#include <ATen/core/jit_type.h>
#include <c10/core/CPUAllocator.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/jit/runtime/operator.h>

#undef CRESSET_REAL_HEADERS
#define at declared_at
#define c10 declared_c10
#define torch declared_torch
#include "torch/allocator.h"
#include "torch/aten.h"
#include "torch/autograd_graph.h"
#include "torch/dispatcher.h"
#undef at
#undef c10
#undef torch

#define SAME_LAYOUT(type)                                                                                              \
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

#pragma GCC diagnostic ignored "-Winvalid-offsetof"
// What the shim lays out for LibTorch's list object: virtual table, counts, elements, element type.
SAME_LAYOUT(c10::detail::ListImpl);
static_assert(offsetof(declared_c10::detail::ListImpl, list_) == offsetof(c10::detail::ListImpl, list));
static_assert(offsetof(declared_c10::detail::ListImpl, element_type_) == offsetof(c10::detail::ListImpl, elementType));

// Boxed values and the dispatcher that takes them.
static_assert(offsetof(declared_c10::IValue, tag) == offsetof(c10::IValue, tag));
#define SAME_CODE(type, name) static_assert(static_cast<int>(declared_##type::name) == static_cast<int>(type::name))
SAME_CODE(c10::IValue::Tag, None);
SAME_CODE(c10::IValue::Tag, Tensor);
SAME_CODE(c10::IValue::Tag, Double);
SAME_CODE(c10::IValue::Tag, ComplexDouble);
SAME_CODE(c10::IValue::Tag, Int);
SAME_CODE(c10::IValue::Tag, UInt);
SAME_CODE(c10::IValue::Tag, Bool);
SAME_CODE(c10::IValue::Tag, String);
SAME_CODE(c10::IValue::Tag, GenericList);
SAME_CODE(c10::IValue::Tag, Device);
SAME_CODE(c10::IValue::Tag, Generator);
static_assert(offsetof(declared_c10::ivalue::ConstantString, text_) == offsetof(c10::ivalue::ConstantString, str_));
static_assert(offsetof(declared_c10::ivalue::ComplexHolder, parts_) == offsetof(c10::ivalue::ComplexHolder, val));
SAME_LAYOUT(c10::OperatorName);
SAME_LAYOUT(c10::OperatorHandle);
static_assert(offsetof(c10::OperatorHandle, operatorDef_) == 0 && offsetof(c10::Dispatcher::OperatorDef, op) == 0);
static_assert(sizeof(declared_torch::jit::Operator) == sizeof(torch::jit::Operator::C10Operator));
static_assert(offsetof(declared_torch::jit::Operator, call_) == offsetof(torch::jit::Operator::C10Operator, op_));
static_assert(sizeof(std::function<void(int &)>) == sizeof(torch::jit::Operation));
// Where a function of the graph names the forward call that recorded it.
static_assert(offsetof(declared_torch::autograd::AnomalyMetadata, traceback_) ==
              offsetof(torch::autograd::AnomalyMetadata, traceback_));

// The functions for them: what they are given and what they give back.
static_assert(std::is_same_v<decltype(&c10::Dispatcher::realSingleton), c10::Dispatcher &(*)()>);
static_assert(std::is_same_v<decltype(&c10::Dispatcher::findSchema),
                             std::optional<c10::OperatorHandle> (c10::Dispatcher::*)(const c10::OperatorName &)>);
static_assert(std::is_same_v<decltype(&c10::Dispatcher::getAllOpNames),
                             const std::vector<c10::OperatorName> (c10::Dispatcher::*)()>);
static_assert(
    std::is_same_v<decltype(&c10::impl::OperatorEntry::dumpState), std::string (c10::impl::OperatorEntry::*)() const>);
static_assert(std::is_same_v<decltype(&torch::jit::findOperatorFor),
                             std::shared_ptr<torch::jit::Operator> (*)(const c10::OperatorName &)>);
static_assert(std::is_same_v<decltype(&c10::TensorType::get), const std::shared_ptr<c10::TensorType> &(*)()>);
// A constant type is one pointer, which travels in a register.
template <class T> constexpr bool is_constant = std::is_trivially_copyable_v<T> && sizeof(T) == sizeof(void *);
static_assert(is_constant<decltype(c10::FloatType::get())> && is_constant<decltype(c10::IntType::get())>);
static_assert(is_constant<decltype(c10::BoolType::get())> && is_constant<decltype(c10::StringType::get())>);
static_assert(is_constant<decltype(c10::NumberType::get())>);

// How values travel: in registers or by address.
static_assert(!std::is_trivially_copyable_v<c10::SymInt> && !std::is_trivially_copyable_v<declared_c10::SymInt>);
static_assert(!std::is_trivially_copyable_v<at::Tensor> && !std::is_trivially_copyable_v<declared_at::Tensor>);
static_assert(!std::is_trivially_copyable_v<at::Generator> && !std::is_trivially_copyable_v<declared_at::Generator>);
static_assert(std::is_trivially_copyable_v<c10::Device> && std::is_trivially_copyable_v<declared_c10::Device>);
static_assert(std::is_trivially_copyable_v<c10::ArrayRef<int64_t>>);
static_assert(std::is_trivially_copyable_v<declared_c10::ArrayRef<int64_t>>);

// The codes that the shim and Java pass for dtypes, layouts, memory formats, devices and kinds of scalar.
SAME_CODE(c10::ScalarType, Half);
SAME_CODE(c10::ScalarType, ComplexDouble);
SAME_CODE(c10::ScalarType, BFloat16);
SAME_CODE(c10::ScalarType, UInt64);
SAME_CODE(c10::DeviceType, CPU);
SAME_CODE(c10::DeviceType, CUDA);
SAME_CODE(c10::Scalar::Tag, HAS_d);
SAME_CODE(c10::Scalar::Tag, HAS_i);
SAME_CODE(c10::Scalar::Tag, HAS_u);
SAME_CODE(c10::Scalar::Tag, HAS_z);
SAME_CODE(c10::Scalar::Tag, HAS_b);
static_assert(static_cast<int>(c10::Scalar::Tag::HAS_d) == CRESSET_SCALAR_DOUBLE);
static_assert(static_cast<int>(c10::Scalar::Tag::HAS_i) == CRESSET_SCALAR_INT);
static_assert(static_cast<int>(c10::Scalar::Tag::HAS_u) == CRESSET_SCALAR_UNSIGNED);
static_assert(static_cast<int>(c10::Scalar::Tag::HAS_z) == CRESSET_SCALAR_COMPLEX);
static_assert(static_cast<int>(c10::Scalar::Tag::HAS_b) == CRESSET_SCALAR_BOOL);
static_assert(static_cast<int>(c10::ScalarType::Byte) == 0 && static_cast<int>(c10::ScalarType::Float) == 6);
static_assert(static_cast<int>(c10::ScalarType::Bool) == 11);
static_assert(static_cast<int>(c10::ScalarType::Float8_e8m0fnu) == 44);
static_assert(static_cast<int>(c10::Layout::Strided) == 0 && static_cast<int>(c10::Layout::Sparse) == 1);
static_assert(static_cast<int>(c10::MemoryFormat::ChannelsLast) == 2);
