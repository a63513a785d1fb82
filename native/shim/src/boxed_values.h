// LibTorch's boxed values: what a call of an operator by its name takes from a stack and leaves on it.
#pragma once

#include "torch/dispatcher.h"
#include "torch/scalar_type.h"

#include <cstdint>
#include <vector>

namespace cresset {

// Has the layout of a std::vector<c10::IValue>. LibTorch pops, pushes, and may move it; it owns its elements'
// references.
class Stack {
  public:
    explicit Stack(size_t capacity);
    // Gives back what is left on it, through LibTorch.
    ~Stack();
    Stack(const Stack &) = delete;

    void push(c10::IValue value) {
        *end_++ = value;
    }
    // Takes the last value off, with its count.
    c10::IValue pop() {
        return *--end_;
    }
    const c10::IValue *begin() const {
        return begin_;
    }
    const c10::IValue *end() const {
        return end_;
    }
    // Moves all of it into a list object without an owner yet, whose elements are of a cresset_value_kind.
    c10::detail::ListImpl *to_list(int64_t element_kind);

  private:
    c10::IValue *begin_;
    c10::IValue *end_;
    c10::IValue *limit_;
};
static_assert(sizeof(Stack) == sizeof(std::vector<c10::IValue>));

// Reads one value, written as cresset.h says, and moves on behind it. The value's reference is the caller's.
c10::IValue read_value(const int64_t *&words);

// Throws if the value, or an element of it, is of a kind that does not cross.
void check_value(const c10::IValue &value);
// Appends one value that has been checked.
void write_value(const c10::IValue &value, std::vector<int64_t> &words);

// The one number of a tensor without dimensions over `data`, boxed by LibTorch itself.
c10::IValue boxed_number(void *data, c10::ScalarType dtype);

} // namespace cresset
