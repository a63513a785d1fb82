// The dispatcher and its boxed calls. LibTorch's headers have the functions for them inline, so there is no other half:
// the headers check leaves the sources that use them out, and layout_check.cpp compares the layouts.
#pragma once

#include "ivalue.h"
#include "weak.h"

#include <functional>
#include <memory>
#include <optional>

namespace cresset {
class Stack;
} // namespace cresset

#pragma GCC visibility push(default)

namespace c10 {

struct OperatorName {
    std::string name, overload_name;
};

namespace impl {

// What the dispatcher knows of an operator; the first thing in an OperatorDef.
struct OperatorEntry {
    std::string dumpState() const CRESSET_WEAK;
};

} // namespace impl

struct OperatorHandle {
    ~OperatorHandle() {}

    impl::OperatorEntry *definition_;
    void *iterator_;
};

struct Dispatcher {
    static Dispatcher &realSingleton() CRESSET_WEAK;
    std::optional<OperatorHandle> findSchema(const OperatorName &name) CRESSET_WEAK;
    std::vector<OperatorName> getAllOpNames() CRESSET_WEAK;
};

} // namespace c10

namespace torch::jit {

// The interpreter's entry for an operator. Dispatcher::callBoxed itself is inline; this is its one way out.
struct Operator {
    c10::OperatorHandle handle_;
    std::function<void(cresset::Stack &)> call_;
};

std::shared_ptr<Operator> findOperatorFor(const c10::OperatorName &name) CRESSET_WEAK;

} // namespace torch::jit

#pragma GCC visibility pop
