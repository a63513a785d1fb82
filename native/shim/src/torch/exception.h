// LibTorch's warnings, which share a header with its exceptions.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <c10/util/Exception.h>
#else

#include "weak.h"

#include <string>

#pragma GCC visibility push(default)

namespace c10 {

class Warning {
  public:
    const std::string &msg() const noexcept CRESSET_WEAK;
};

// LibTorch calls these through the table that the compiler makes of them: their order matters. Hidden, so that
// LibTorch's own table of this name is never confused with it.
class __attribute__((visibility("hidden"))) WarningHandler {
  public:
    virtual ~WarningHandler() = default;
    virtual void process(const Warning &warning) = 0;
};

namespace WarningUtils {
void set_warning_handler(WarningHandler *handler) noexcept(true) CRESSET_WEAK;
WarningHandler *get_warning_handler() noexcept(true) CRESSET_WEAK;
bool get_warnAlways() noexcept CRESSET_WEAK;
void set_warnAlways(bool always) noexcept CRESSET_WEAK;
} // namespace WarningUtils

} // namespace c10

#pragma GCC visibility pop

#endif
