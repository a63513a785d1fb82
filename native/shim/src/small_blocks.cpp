#include "memory.h"

#include <cstdlib>
#include <utility>

namespace cresset {

namespace {

constexpr size_t unit = 64;
// Blocks of up to that many units are kept; larger ones are rare, and the C library's own way serves them.
constexpr size_t kinds = 32;
// What a scope of a thousand small results gives back at once.
constexpr size_t most_bytes_of_a_kind = 128 * 1024;

// Stands before each block, so that the block is as aligned as the header is long.
struct alignas(unit) Header {
    size_t bytes;
    Header *next;
};

size_t units(size_t bytes) {
    return (bytes + unit - 1) / unit;
}

size_t bytes_with_header(size_t kind) {
    return (kind + 1) * unit;
}

// What this thread has freed, by size.
struct Kept {
    Header *first[kinds + 1] = {};
    size_t bytes[kinds + 1] = {};

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
        kept.bytes[kind] -= bytes_with_header(kind);
    } else {
        header = static_cast<Header *>(std::aligned_alloc(unit, bytes_with_header(kind)));
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
    if (kind <= kinds && kept.bytes[kind] < most_bytes_of_a_kind) {
        header->next = std::exchange(kept.first[kind], header);
        kept.bytes[kind] += bytes_with_header(kind);
    } else {
        std::free(header);
    }
    return bytes;
}

} // namespace cresset
