#include "guard.h"
#include "modes.h"

#include <algorithm>
#include <cstring>
#include <cxxabi.h>
#include <exception>
#include <new>
#include <string>
#include <typeinfo>

namespace cresset {
namespace {

struct Failure {
    int32_t kind;
    std::string message;
    std::string trace;
};

// For a failure where there is no memory left to describe one.
Failure &no_memory() {
    static Failure failure{CRESSET_FAILURE_OUT_OF_MEMORY, "no memory left to describe the error", ""};
    return failure;
}

int64_t tagged(Failure *failure) {
    return reinterpret_cast<int64_t>(failure) | 1;
}

Failure *untagged(int64_t failure) {
    return reinterpret_cast<Failure *>(failure & ~int64_t{1});
}

// LibTorch's exception types are told apart by name: catching them would need their type information at link time.
struct KnownType {
    const char *name;
    int32_t kind;
};

constexpr KnownType known_types[] = {
    {"N3c1010IndexErrorE", CRESSET_FAILURE_INDEX},
    {"N3c109TypeErrorE", CRESSET_FAILURE_TYPE},
    {"N3c1010ValueErrorE", CRESSET_FAILURE_VALUE},
    {"N3c1019NotImplementedErrorE", CRESSET_FAILURE_NOT_IMPLEMENTED},
    {"N3c1016OutOfMemoryErrorE", CRESSET_FAILURE_OUT_OF_MEMORY},
    {"N3c1011LinAlgErrorE", CRESSET_FAILURE_LINALG},
    {"St12out_of_range", CRESSET_FAILURE_INDEX},
};

int32_t kind_of(const char *type, const std::string &message) {
    for (const auto &known : known_types) {
        if (std::strcmp(type, known.name) == 0) {
            return known.kind;
        }
    }
    // The CPU allocator throws a plain c10::Error.
    return message.find("DefaultCPUAllocator: can't allocate memory") != std::string::npos
               ? CRESSET_FAILURE_OUT_OF_MEMORY
               : CRESSET_FAILURE_ERROR;
}

const char *current_type() {
    const std::type_info *type = abi::__cxa_current_exception_type();
    return type == nullptr ? "of an unknown type" : type->name();
}

Failure *describe(const std::string &what) {
    // c10::Error puts the C++ backtrace behind its message, with a heading or without.
    const size_t end = std::min(what.find("\nException raised from "), what.find("\nframe #0: "));
    std::string message = what.substr(0, end);
    std::string trace = take_anomalies() + (end == std::string::npos ? "" : what.substr(end + 1));
    const int32_t kind = kind_of(current_type(), message);
    return new Failure{kind, std::move(message), std::move(trace)};
}

Failure *describe_current() {
    try {
        throw;
    } catch (const Absent &) {
        return new Failure{CRESSET_FAILURE_ABSENT, "", ""};
    } catch (const std::bad_alloc &error) {
        return new Failure{CRESSET_FAILURE_OUT_OF_MEMORY, error.what(), ""};
    } catch (const std::exception &error) {
        return describe(error.what());
    } catch (const std::string &error) {
        return describe(error);
    } catch (const char *error) {
        return describe(error);
    } catch (...) {
        return describe(std::string("C++ exception ") + current_type());
    }
}

} // namespace

int64_t failure() noexcept {
    try {
        return tagged(describe_current());
    } catch (...) {
        return tagged(&no_memory());
    }
}

} // namespace cresset

using cresset::untagged;

int32_t cresset_failure_kind(int64_t failure) {
    return untagged(failure)->kind;
}

const char *cresset_failure_message(int64_t failure) {
    return untagged(failure)->message.c_str();
}

const char *cresset_failure_trace(int64_t failure) {
    return untagged(failure)->trace.c_str();
}

void cresset_failure_free(int64_t failure) {
    if (untagged(failure) != &cresset::no_memory()) {
        delete untagged(failure);
    }
}
