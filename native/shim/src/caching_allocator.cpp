// A caching allocator for the CPU, in the place of LibTorch's own.
#include "caching_allocator.h"

#include "guard.h"
#include "torch/allocator.h"

#include <atomic>
#include <cstring>
#include <new>
#include <string>

namespace {

// Above every allocator that LibTorch registers itself.
constexpr uint8_t priority = 100;

cresset::BlockHeap large_blocks;
std::atomic<int64_t> allocated_bytes{0};

class NoMemory : public std::bad_alloc {
  public:
    explicit NoMemory(size_t bytes) : message_("the CPU has no memory left for " + std::to_string(bytes) + " bytes") {}

    const char *what() const noexcept override {
        return message_.c_str();
    }

  private:
    std::string message_;
};

void *allocate_block(size_t bytes) {
    if (bytes == 0) {
        return nullptr;
    }
    void *block = bytes >= cresset::BlockHeap::smallest ? large_blocks.allocate(bytes) : nullptr;
    block = block == nullptr ? cresset::FreeLists::allocate(bytes) : block;
    if (block == nullptr) {
        throw NoMemory(bytes);
    }
    allocated_bytes.fetch_add(static_cast<int64_t>(bytes), std::memory_order_relaxed);
    return block;
}

void free_block(void *block) {
    if (block != nullptr) {
        const size_t bytes = large_blocks.owns(block) ? large_blocks.free(block) : cresset::FreeLists::free(block);
        allocated_bytes.fetch_sub(static_cast<int64_t>(bytes), std::memory_order_relaxed);
    }
}

struct CachingAllocator final : c10::Allocator {
    c10::DataPtr allocate(size_t bytes) override {
        void *block = allocate_block(bytes);
        return {block, block, &free_block, c10::Device{c10::DeviceType::CPU, -1}};
    }
    bool is_simple_data_ptr(const c10::DataPtr &pointer) const override {
        return pointer.get() == pointer.get_context();
    }
    c10::DeleterFnPtr raw_deleter() const override {
        return &free_block;
    }
    void copy_data(void *to, const void *from, size_t bytes) const override {
        std::memcpy(to, from, bytes);
    }
};

} // namespace

int64_t cresset_use_caching_allocator(void) {
    return cresset::guarded([]() -> int64_t {
        // Never deleted: tensors may be freed until the very end of the process.
        static auto *allocator = new CachingAllocator;
        cresset::call(&c10::SetCPUAllocator, allocator, priority);
        return 0;
    });
}

int64_t cresset_memory_allocated(void) {
    return allocated_bytes.load(std::memory_order_relaxed);
}

void cresset_memory_empty_cache(void) {
    large_blocks.release();
}
