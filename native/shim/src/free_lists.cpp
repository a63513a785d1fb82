// Free lists by size class, for small blocks.
#include "caching_allocator.h"

#include <cstdlib>
#include <utility>

namespace cresset {

namespace {

// The step from one size class to the next, in bytes.
constexpr size_t unit = 64;
// Larger blocks are rare, and the C library's own free lists serve them.
constexpr size_t size_classes = 32;
// What a scope of a thousand small results gives back at once.
constexpr size_t most_bytes_of_a_class = size_t{128} << 10;

// Precedes each block, so that the block is as aligned as the header is long.
struct alignas(unit) Header {
    size_t bytes;
    Header *next;
};

size_t size_class_of(size_t bytes) {
    return (bytes + unit - 1) / unit;
}

size_t bytes_with_header(size_t size_class) {
    return (size_class + 1) * unit;
}

// One list for each size class.
struct ThreadFreeLists {
    Header *first[size_classes + 1] = {};
    size_t bytes[size_classes + 1] = {};

    ~ThreadFreeLists() {
        for (Header *header : first) {
            while (header != nullptr) {
                std::free(std::exchange(header, header->next));
            }
        }
    }
};

thread_local ThreadFreeLists lists;

} // namespace

void *FreeLists::allocate(size_t bytes) {
    const size_t size_class = size_class_of(bytes);
    Header *header = size_class <= size_classes ? lists.first[size_class] : nullptr;
    if (header != nullptr) {
        lists.first[size_class] = header->next;
        lists.bytes[size_class] -= bytes_with_header(size_class);
    } else {
        header = static_cast<Header *>(std::aligned_alloc(unit, bytes_with_header(size_class)));
        if (header == nullptr) {
            return nullptr;
        }
    }
    header->bytes = bytes;
    return header + 1;
}

size_t FreeLists::free(void *block) {
    Header *header = static_cast<Header *>(block) - 1;
    const size_t bytes = header->bytes;
    const size_t size_class = size_class_of(bytes);
    if (size_class <= size_classes && lists.bytes[size_class] < most_bytes_of_a_class) {
        header->next = std::exchange(lists.first[size_class], header);
        lists.bytes[size_class] += bytes_with_header(size_class);
    } else {
        std::free(header);
    }
    return bytes;
}

} // namespace cresset
