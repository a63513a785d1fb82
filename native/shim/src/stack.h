// LibTorch's boxed values: what a call of an operator by its name takes from a stack and leaves on it.
#pragma once

#include "boxed.h"
#include "marshal.h"

namespace cresset {

// A std::vector<c10::IValue> as it lies in memory. LibTorch pops and pushes, and may move it; its elements' counts are its own.
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
    // Moves all of it into a list object without an owner yet.
    c10::detail::ListImpl *to_list(c10::Type::SingletonOrSharedTypePtr<c10::Type> element_type);

  private:
    c10::IValue *begin_;
    c10::IValue *end_;
    c10::IValue *limit_;
};
static_assert(sizeof(Stack) == sizeof(std::vector<c10::IValue>));

// Reads one value (cresset.h says how it is written) and moves on behind it. The value's count is the caller's.
c10::IValue read_value(const int64_t *&words);

// Appends one value. Throws, before anything is written, where it is of a kind that does not cross.
void write_value(const c10::IValue &value, std::vector<int64_t> &words);
void check_value(const c10::IValue &value);

// The one number of a tensor without dimensions over `data`, boxed by LibTorch itself.
c10::IValue boxed_number(void *data, int32_t dtype);

} // namespace cresset
