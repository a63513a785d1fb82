// Inference mode. c10::InferenceMode is a class of LibTorch's header alone; here are the settings of the thread that it
// makes.
#include "guard.h"
#include "modes.h"
#include "torch/dispatch_key.h"
#include "torch/grad_mode.h"

#include <cstring>

namespace {

using cresset::call;

// More than LibTorch has.
constexpr uint16_t most_keys = 512;

// How far into the state the byte may be.
constexpr size_t most_state_bytes = 64;

// The keys' numbers change from one LibTorch to the next; their names do not.
c10::DispatchKey key(const char *name) {
    const auto name_of = static_cast<const char *(*)(c10::DispatchKey)>(&c10::toString);
    for (uint16_t i = 0; i < most_keys; i++) {
        if (std::strcmp(call(name_of, static_cast<c10::DispatchKey>(i)), name) == 0) {
            return static_cast<c10::DispatchKey>(i);
        }
    }
    throw cresset::Absent();
}

unsigned char *state() {
    return reinterpret_cast<unsigned char *>(&call(&c10::AutogradState::get_tls_state));
}

// The offset, in a thread's AutogradState, of the byte whose first bit is the gradient mode and whose second bit is
// inference mode. Only newer LibTorches have the member before it, so the byte is found by changing the gradient mode
// and looking for what has changed: docs/decisions/0011-inference-mode-by-probing.md.
size_t find_modes() {
    const bool before = call(&c10::GradMode::is_enabled);
    for (size_t i = 0; i < most_state_bytes; i++) {
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
    const bool before = call(&c10::InferenceMode::is_enabled);
    set_flag(offset, !before);
    const bool changed = c10::InferenceMode::is_enabled() != before;
    set_flag(offset, before);
    if (!changed) {
        throw cresset::Absent();
    }
    return offset;
}

} // namespace

bool cresset::in_inference_mode() {
    return call(&c10::InferenceMode::is_enabled);
}

void cresset::set_inference_mode(bool enabled) {
    static const size_t modes = find_checked_modes();
    static const c10::DispatchKey autograd[] = {key("AutogradFunctionality"), key("AutogradOther"),
                                                key("AutogradNestedTensor")};
    static const c10::DispatchKey views = key("ADInplaceOrView");
    set_flag(modes, enabled);
    for (const c10::DispatchKey part : autograd) {
        call(&c10::impl::tls_set_dispatch_key_excluded, part, enabled);
    }
    call(&c10::impl::tls_set_dispatch_key_included, views, !enabled);
}
