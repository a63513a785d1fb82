#include "caching_allocator.h"

#include <map>
#include <mutex>
#include <set>
#include <sys/mman.h>
#include <unistd.h>
#include <unordered_map>

namespace cresset {

namespace {

constexpr size_t page = 4096;
constexpr size_t huge_page = size_t{2} << 20;

size_t round_up(size_t bytes, size_t unit) {
    return (bytes + unit - 1) / unit * unit;
}

} // namespace

struct BlockHeap::Index {
    std::mutex mutex;
    // The free blocks by address, and by size and address: the smallest that fits, the lowest of these.
    std::map<std::byte *, size_t> free_by_address;
    std::set<std::pair<size_t, std::byte *>> free_by_size;
    // What was asked for, by address.
    std::unordered_map<std::byte *, size_t> used;

    void add_free(std::byte *block, size_t size) {
        free_by_address.emplace(block, size);
        free_by_size.emplace(size, block);
    }

    void remove_free(std::byte *block, size_t size) {
        free_by_address.erase(block);
        free_by_size.erase({size, block});
    }
};

// Reserves as many addresses as the machine has memory; the system gives memory to what is touched.
bool BlockHeap::reserve() {
    static const bool reserved = [this] {
        const auto pages = static_cast<size_t>(sysconf(_SC_PHYS_PAGES));
        const size_t size = round_up(pages * static_cast<size_t>(sysconf(_SC_PAGESIZE)), huge_page);
        void *range =
            mmap(nullptr, size + huge_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (range == MAP_FAILED) {
            return false;
        }
        auto *begin = reinterpret_cast<std::byte *>(round_up(reinterpret_cast<size_t>(range), huge_page));
        madvise(begin, size, MADV_HUGEPAGE);
        index_ = new Index;
        index_->add_free(begin, size);
        begin_ = begin;
        end_ = begin + size;
        return true;
    }();
    return reserved;
}

void *BlockHeap::allocate(size_t bytes) {
    if (!reserve() || bytes > static_cast<size_t>(end_ - begin_)) {
        return nullptr;
    }
    const size_t size = round_up(bytes, page);
    const std::lock_guard lock(index_->mutex);
    const auto fitting = index_->free_by_size.lower_bound({size, nullptr});
    if (fitting == index_->free_by_size.end()) {
        return nullptr;
    }
    const auto [whole, block] = *fitting;
    index_->remove_free(block, whole);
    if (whole > size) {
        index_->add_free(block + size, whole - size);
    }
    index_->used.emplace(block, bytes);
    return block;
}

size_t BlockHeap::free(void *freed) {
    auto *block = static_cast<std::byte *>(freed);
    const std::lock_guard lock(index_->mutex);
    const auto entry = index_->used.find(block);
    const size_t bytes = entry->second;
    size_t size = round_up(bytes, page);
    index_->used.erase(entry);
    auto next = index_->free_by_address.lower_bound(block);
    if (next != index_->free_by_address.begin()) {
        const auto [before, its_size] = *std::prev(next);
        if (before + its_size == block) {
            index_->remove_free(before, its_size);
            block = before;
            size += its_size;
        }
    }
    if (next != index_->free_by_address.end() && block + size == next->first) {
        const auto [after, its_size] = *next;
        index_->remove_free(after, its_size);
        size += its_size;
    }
    index_->add_free(block, size);
    return bytes;
}

void BlockHeap::release() {
    if (index_ == nullptr) {
        return;
    }
    const std::lock_guard lock(index_->mutex);
    for (const auto &[block, size] : index_->free_by_address) {
        madvise(block, size, MADV_DONTNEED);
    }
}

} // namespace cresset
