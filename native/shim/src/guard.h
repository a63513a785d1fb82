// What every function of the shim goes through: a C++ exception becomes a failure.
#pragma once

#include <cstdint>
#include <utility>

#include "cresset.h"

// What precedes the name of an operator's function: it returns a handle, a status or a failure.
#define CRESSET_OPERATOR extern "C" __attribute__((visibility("default"))) int64_t

namespace cresset {

// Turns the exception being handled into a failure (an odd number) that belongs to the caller.
int64_t failure() noexcept;

// Thrown where the loaded LibTorch lacks an operator.
struct Absent {};

template <class Function> inline Function *present(Function *function) {
    if (function == nullptr) {
        throw Absent();
    }
    return function;
}

// Calls a function of LibTorch, if the loaded one has it.
template <class Function, class... Arguments> inline decltype(auto) call(Function *function, Arguments &&...arguments) {
    return present(function)(std::forward<Arguments>(arguments)...);
}

// Runs `body` for a function outside the operators, whose result is its own.
template <class Body> int64_t guarded(Body body) noexcept {
    try {
        return body();
    } catch (...) {
        return failure();
    }
}

} // namespace cresset
