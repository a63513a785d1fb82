// Gradient mode and inference mode of the calling thread.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/AutogradState.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#else

#include "weak.h"

#pragma GCC visibility push(default)

namespace c10 {

// Holds both modes, and others.
struct AutogradState {
    static AutogradState &get_tls_state() CRESSET_WEAK;
};

struct GradMode {
    static bool is_enabled() CRESSET_WEAK;
    static void set_enabled(bool enabled) CRESSET_WEAK;
};

struct InferenceMode {
    static bool is_enabled() CRESSET_WEAK;
};

} // namespace c10

#pragma GCC visibility pop

#endif
