// The enumerations that operators take: the codes are LibTorch's, which Java passes through.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/Layout.h>
#include <c10/core/MemoryFormat.h>
#include <c10/core/QScheme.h>
#include <c10/core/ScalarType.h>
#else

#include <cstdint>

namespace c10 {

enum class ScalarType : int8_t { Half = 5, ComplexDouble = 10, BFloat16 = 15, UInt64 = 29 };
enum class Layout : int8_t {};
enum class MemoryFormat : int8_t {};
enum class QScheme : uint8_t {};

} // namespace c10

namespace at {
using c10::QScheme;
} // namespace at

#endif
