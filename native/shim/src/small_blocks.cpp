#include "memory.h"

#include <cstdlib>
#include <utility>

namespace cresset {

namespace {

constexpr size_t unit = 64;
// Blocks of up to that many units are kept; larger ones are rare, and the C library's own way serves them.
constexpr size_t kinds = 32;
constexpr int most_of_a_kind = 64;

// Stands before each block, so that the block is as aligned as the header is long.
struct alignas(unit) Header {
    size_t bytes;
    Header *next;
};

size_t units(size_t bytes) {
    return (bytes + unit - 1) / unit;
}

// What this thread has freed, by size.
struct Kept {
    Header *first[kinds + 1] = {};
    int count[kinds + 1] = {};

    ~Kept() {
        for (Header *header : first) {
            while (header != nullptr) {
                std::free(std::exchange(header, header->next));
            }
        }
    }
};

thread_local Kept kept;

} // namespace

void *SmallBlocks::allocate(size_t bytes) {
    const size_t kind = units(bytes);
    Header *header = kind <= kinds ? kept.first[kind] : nullptr;
    if (header != nullptr) {
        kept.first[kind] = header->next;
        kept.count[kind]--;
    } else {
        header = static_cast<Header *>(std::aligned_alloc(unit, (kind + 1) * unit));
        if (header == nullptr) {
            return nullptr;
        }
    }
    header->bytes = bytes;
    return header + 1;
}

size_t SmallBlocks::free(void *block) {
    Header *header = static_cast<Header *>(block) - 1;
    const size_t bytes = header->bytes;
    const size_t kind = units(bytes);
    if (kind <= kinds && kept.count[kind] < most_of_a_kind) {
        header->next = std::exchange(kept.first[kind], header);
        kept.count[kind]++;
    } else {
        std::free(header);
    }
    return bytes;
}

} // namespace cresset
