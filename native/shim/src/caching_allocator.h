// The two halves of the caching allocator: both keep freed blocks for the tensors to come.
#pragma once

#include <cstddef>

namespace cresset {

// Large blocks, best fit, in one range of addresses. A freed block costs no page faults when it is used again; it joins
// its free neighbors, so that other sizes can use it. Pages are huge where Linux has such. Threads may share it.
class BlockHeap {
  public:
    static constexpr size_t smallest = size_t{128} << 10;

    // Null where there is no room.
    void *allocate(size_t bytes);
    // What was asked for, in bytes.
    size_t free(void *block);
    bool owns(const void *block) const {
        return block >= begin_ && block < end_;
    }
    // Gives the memory of all free blocks back to the system.
    void release();

  private:
    bool reserve();

    struct Index;
    Index *index_ = nullptr;
    std::byte *begin_ = nullptr;
    std::byte *end_ = nullptr;
};

// Small blocks: each thread has a free list for each size class.
struct FreeLists {
    // Null where there is no memory.
    static void *allocate(size_t bytes);
    // What was asked for, in bytes.
    static size_t free(void *block);
};

} // namespace cresset
