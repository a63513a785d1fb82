// LibTorch's allocator for the CPU, replaced by one that keeps what is freed.
#include "cpu_allocator.h"
#include "guard.h"
#include "memory.h"

#include <atomic>
#include <cstring>
#include <new>

namespace {

// Above every allocator that LibTorch registers itself.
constexpr uint8_t priority = 100;

cresset::BlockHeap large_blocks;
std::atomic<int64_t> used_bytes{0};

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
    block = block == nullptr ? cresset::SmallBlocks::allocate(bytes) : block;
    if (block == nullptr) {
        throw NoMemory(bytes);
    }
    used_bytes.fetch_add(static_cast<int64_t>(bytes), std::memory_order_relaxed);
    return block;
}

void free_block(void *block) {
    if (block != nullptr) {
        const size_t bytes = large_blocks.owns(block) ? large_blocks.free(block) : cresset::SmallBlocks::free(block);
        used_bytes.fetch_sub(static_cast<int64_t>(bytes), std::memory_order_relaxed);
    }
}

struct KeepingAllocator final : c10::Allocator {
    c10::DataPtr allocate(size_t bytes) override {
        void *block = allocate_block(bytes);
        return {block, block, &free_block, c10::Device{static_cast<c10::DeviceType>(0), -1}};
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

int64_t cresset_keep_memory(void) {
    return cresset::guarded([]() -> int64_t {
        // Never deleted: tensors may be freed until the very end of the process.
        static auto *allocator = new KeepingAllocator;
        cresset::present(&c10::SetCPUAllocator)(allocator, priority);
        return 0;
    });
}

int64_t cresset_memory_used(void) {
    return used_bytes.load(std::memory_order_relaxed);
}

void cresset_memory_release(void) {
    large_blocks.release();
}
