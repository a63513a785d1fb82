// Keys of the dispatcher, and which of them the calling thread includes and excludes.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/DispatchKey.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#else

#include "weak.h"

#include <cstdint>

#pragma GCC visibility push(default)

namespace c10 {

enum class DispatchKey : uint16_t {};

const char *toString(DispatchKey key) CRESSET_WEAK;

namespace impl {
void tls_set_dispatch_key_excluded(DispatchKey key, bool excluded) CRESSET_WEAK;
void tls_set_dispatch_key_included(DispatchKey key, bool included) CRESSET_WEAK;
} // namespace impl

} // namespace c10

#pragma GCC visibility pop

#endif
