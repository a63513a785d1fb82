// LibTorch's boxed values and the dispatcher that takes them, as far as a call of an operator by its name needs them.
//
// LibTorch's own headers have the functions for them inline, so these are declarations even where those headers are at hand:
// layout_check.cpp compares both.
#pragma once

#include "aten.h"

#include <functional>
#include <memory>

#pragma GCC visibility push(default)
namespace c10 {

struct TensorType {
    static const std::shared_ptr<TensorType> &get() __attribute__((weak));
};
// Each of these answers with the address of LibTorch's own constant.
struct FloatType {
    static void *get() __attribute__((weak));
};
struct IntType {
    static void *get() __attribute__((weak));
};
struct BoolType {
    static void *get() __attribute__((weak));
};
struct StringType {
    static void *get() __attribute__((weak));
};
struct NumberType {
    static void *get() __attribute__((weak));
};

namespace ivalue {

// A counted pointer, whose count is the receiver's.
struct Counted {
    ~Counted() {}

    void *object_;
};

struct ConstantString {
    static Counted create(std::string text) __attribute__((weak));

    void *vtable_;
    uint64_t counts_;
    std::string text_;
};

// A complex number in an object of its own.
struct ComplexHolder {
    void *vtable_;
    uint64_t counts_;
    alignas(16) double parts_[2];
};

} // namespace ivalue

struct OperatorName {
    std::string name, overload_name;
};

namespace impl {

// What the dispatcher knows of an operator; the first thing in an OperatorDef.
struct OperatorEntry {
    std::string dumpState() const __attribute__((weak));
};

} // namespace impl

struct OperatorHandle {
    ~OperatorHandle() {}

    impl::OperatorEntry *definition_;
    void *iterator_;
};

struct Dispatcher {
    static Dispatcher &realSingleton() __attribute__((weak));
    std::optional<OperatorHandle> findSchema(const OperatorName &name) __attribute__((weak));
    std::vector<OperatorName> getAllOpNames() __attribute__((weak));
};

} // namespace c10

namespace cresset {

class Stack;

// What an IValue holds. None, Double, Int, Unsigned, Bool and Device stand in the value itself, the others are counted objects.
enum Tag : uint32_t {
    TAG_NONE = 0,
    TAG_TENSOR = 1,
    TAG_DOUBLE = 3,
    TAG_COMPLEX = 4,
    TAG_INT = 5,
    TAG_UNSIGNED = 6,
    TAG_BOOL = 10,
    TAG_STRING = 12,
    TAG_LIST = 14,
    TAG_DEVICE = 18,
    TAG_GENERATOR = 26,
};

} // namespace cresset

namespace torch::jit {

// The interpreter's entry for an operator of the dispatcher: Dispatcher::callBoxed itself is inline, this is its one way out.
struct Operator {
    c10::OperatorHandle handle_;
    std::function<void(cresset::Stack &)> call_;
};

std::shared_ptr<Operator> findOperatorFor(const c10::OperatorName &name) __attribute__((weak));

} // namespace torch::jit
#pragma GCC visibility pop
