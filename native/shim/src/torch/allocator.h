// The interface of LibTorch's allocators, and where LibTorch takes the CPU's from.
#pragma once

#ifdef CRESSET_REAL_HEADERS
#include <c10/core/CPUAllocator.h>
#else

#include "device.h"
#include "weak.h"

#include <cstddef>
#include <memory>

#pragma GCC visibility push(default)

namespace c10 {

using DeleterFnPtr = void (*)(void *);

class DataPtr {
  public:
    DataPtr(void *data, void *context, DeleterFnPtr deleter, Device device)
        : data_(data), context_(context, deleter), device_(device) {}

    void *get() const {
        return data_;
    }
    void *get_context() const {
        return context_.get();
    }

  private:
    void *data_;
    std::unique_ptr<void, DeleterFnPtr> context_;
    Device device_;
};

// LibTorch calls these through the table that the compiler makes of them: their order matters.
struct Allocator {
    virtual ~Allocator() = default;
    virtual DataPtr allocate(size_t bytes) = 0;
    virtual bool is_simple_data_ptr(const DataPtr &pointer) const = 0;
    virtual DeleterFnPtr raw_deleter() const = 0;
    virtual void copy_data(void *to, const void *from, size_t bytes) const = 0;
};

void SetCPUAllocator(Allocator *allocator, uint8_t priority) CRESSET_WEAK;

} // namespace c10

#pragma GCC visibility pop

#endif
