// Inference mode without c10::InferenceMode, which is a class of its header only: the same settings of this thread.
#include "aten.h"
#include "guard.h"

#include <cstring>

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/AutogradState.h>
#include <c10/core/DispatchKey.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#else
#pragma GCC visibility push(default)
namespace c10 {
enum class DispatchKey : uint16_t {};
const char *toString(DispatchKey key) __attribute__((weak));
struct AutogradState {
    static AutogradState &get_tls_state() __attribute__((weak));
};
struct GradMode {
    static bool is_enabled() __attribute__((weak));
    static void set_enabled(bool enabled) __attribute__((weak));
};
struct InferenceMode {
    static bool is_enabled() __attribute__((weak));
};
namespace impl {
void tls_set_dispatch_key_excluded(DispatchKey key, bool excluded) __attribute__((weak));
void tls_set_dispatch_key_included(DispatchKey key, bool included) __attribute__((weak));
} // namespace impl
} // namespace c10
#pragma GCC visibility pop
#endif

namespace {

using cresset::present;

// More than there are.
constexpr uint16_t KEYS = 512;

// The keys' numbers change from one LibTorch to the next; their names do not.
c10::DispatchKey key(const char *name) {
    const auto name_of = static_cast<const char *(*)(c10::DispatchKey)>(&c10::toString);
    for (uint16_t i = 0; i < KEYS; i++) {
        if (std::strcmp(present(name_of)(static_cast<c10::DispatchKey>(i)), name) == 0) {
            return static_cast<c10::DispatchKey>(i);
        }
    }
    throw cresset::Absent();
}

unsigned char *state() {
    return reinterpret_cast<unsigned char *>(&present(&c10::AutogradState::get_tls_state)());
}

// The offset, in the state of a thread, of the byte whose first bit is the gradient mode and whose second one is inference mode; it stands
// behind a member that only newer LibTorches have.
size_t find_modes() {
    const bool before = present(&c10::GradMode::is_enabled)();
    for (size_t i = 0; i < 64; i++) {
        c10::GradMode::set_enabled(false);
        const int off = state()[i];
        c10::GradMode::set_enabled(true);
        const int on = state()[i];
        c10::GradMode::set_enabled(before);
        if ((on ^ off) == 1) {
            return i;
        }
    }
    throw cresset::Absent();
}

void set_flag(size_t offset, bool enabled) {
    state()[offset] = static_cast<unsigned char>(enabled ? state()[offset] | 2 : state()[offset] & ~2);
}

size_t find_checked_modes() {
    const size_t offset = find_modes();
    const bool before = present(&c10::InferenceMode::is_enabled)();
    set_flag(offset, !before);
    const bool changed = c10::InferenceMode::is_enabled() != before;
    set_flag(offset, before);
    if (!changed) {
        throw cresset::Absent();
    }
    return offset;
}

} // namespace

bool cresset::in_inference() {
    return present(&c10::InferenceMode::is_enabled)();
}

void cresset::set_inference(bool enabled) {
    static const size_t modes = find_checked_modes();
    static const c10::DispatchKey autograd[] = {key("AutogradFunctionality"), key("AutogradOther"), key("AutogradNestedTensor")};
    static const c10::DispatchKey views = key("ADInplaceOrView");
    set_flag(modes, enabled);
    for (const c10::DispatchKey part : autograd) {
        present(&c10::impl::tls_set_dispatch_key_excluded)(part, enabled);
    }
    present(&c10::impl::tls_set_dispatch_key_included)(views, !enabled);
}
