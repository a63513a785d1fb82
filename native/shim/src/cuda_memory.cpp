// What LibTorch's allocator of CUDA memory counts, and what it can give back. It is reached only through a table of virtual functions,
// which is compared first with the one that LibTorch exports.
#include "cuda_api.h"

#include <cstddef>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <new>
#include <stdexcept>

namespace {

// Bytes of one kind, over all blocks, then over small and large ones.
struct Counts {
    int64_t current;
    int64_t peak;
    int64_t allocated;
    int64_t freed;
};

// How LibTorch's statistics begin: arrays of three counts each.
struct Statistics {
    Counts before[4][3];
    Counts allocated_bytes[3];
    Counts reserved_bytes[3];
    // Since 2.13 a hash table stands here, whose entries are on the heap unless it is empty.
    void *table_entries;
    uint64_t table_last_slot;
};

// How much memory LibTorch has written, without that table and with it.
constexpr size_t size_without_table = 976;
constexpr size_t size_with_table = 1016;
constexpr size_t most = 4096;
constexpr unsigned char untouched = 0xa5;

#ifdef CRESSET_REAL_HEADERS
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
using Real = c10::CachingDeviceAllocator::DeviceStats;
static_assert(sizeof(Real) == size_with_table && sizeof(Real::allocated_bytes) == sizeof(Statistics::allocated_bytes));
static_assert(offsetof(Real, allocated_bytes) == offsetof(Statistics, allocated_bytes));
static_assert(offsetof(Real, reserved_bytes) == offsetof(Statistics, reserved_bytes));
static_assert(offsetof(Real, reserved_bytes_by_private_pools) == offsetof(Statistics, table_entries));
static_assert(offsetof(c10::CachingAllocator::Stat, peak) == offsetof(Counts, peak));
#endif

} // namespace

#ifndef CRESSET_REAL_HEADERS
namespace c10::CachingDeviceAllocator {
// LibTorch makes its own object in this place, and it is never destroyed as a whole.
struct DeviceStats {
    ~DeviceStats();
    alignas(16) unsigned char bytes[most];
};
} // namespace c10::CachingDeviceAllocator
#endif

namespace {

// Two words, two destructors, four functions of c10::Allocator and seven of c10::DeviceAllocator.
constexpr size_t table_words = 15;
constexpr size_t first_pure = 4;
constexpr size_t inherited[] = {5, 6}; // is_simple_data_ptr and raw_deleter
constexpr size_t last_pure = 13;

// Whether the class has its functions in the places that cuda_api.h gives them, by which of them have no body.
bool table_is_known() {
    void *const address = dlsym(RTLD_DEFAULT, "_ZTVN3c1015DeviceAllocatorE");
    void *const pure = dlsym(RTLD_DEFAULT, "__cxa_pure_virtual");
    Dl_info info{};
    const ElfW(Sym) *symbol = nullptr;
    if (dladdr1(address, &info, reinterpret_cast<void **>(const_cast<ElfW(Sym) **>(&symbol)), RTLD_DL_SYMENT) == 0 ||
        symbol == nullptr || symbol->st_size != table_words * sizeof(void *)) {
        return false;
    }
    const auto *table = static_cast<void *const *>(address);
    for (size_t i = first_pure; i <= last_pure; i++) {
        if ((table[i] == pure) == (i == inherited[0] || i == inherited[1])) {
            return false;
        }
    }
    return table[last_pure + 1] != pure;
}

c10::DeviceAllocator &allocator() {
    static const bool known = table_is_known();
    if (!known) {
        throw std::runtime_error("memory of CUDA devices is counted in another way by this LibTorch than Cresset knows");
    }
    return *static_cast<c10::DeviceAllocator *>(c10::GetAllocator(static_cast<c10::DeviceType>(1)));
}

size_t written(const unsigned char *memory) {
    size_t size = most;
    while (size > 0 && memory[size - 1] == untouched) {
        size--;
    }
    return (size + 7) & ~size_t{7};
}

bool plausible(const Counts &counts) {
    return 0 <= counts.current && counts.current <= counts.peak && counts.peak <= counts.allocated;
}

// LibTorch's statistics, where their layout is a known one.
class DeviceStatistics {
  public:
    explicit DeviceStatistics(int32_t device) {
        std::memset(memory_, untouched, most);
        __asm__ volatile("" : : "r"(memory_) : "memory"); // what follows makes an object here, before which all is the same to a compiler
        new (memory_) c10::CachingDeviceAllocator::DeviceStats(allocator().getDeviceStats(static_cast<c10::DeviceIndex>(device)));
        __asm__ volatile("" : : "r"(memory_) : "memory");
        std::memcpy(&values_, memory_, sizeof values_);
        const size_t size = written(memory_);
        if ((size != size_without_table && size != size_with_table) || !plausible(bytes(values_.allocated_bytes)) ||
            !plausible(bytes(values_.reserved_bytes))) {
            throw std::runtime_error("statistics of memory have a layout of " + std::to_string(size) +
                                     " bytes in this LibTorch, which Cresset does not know");
        }
        if (size == size_with_table && values_.table_last_slot != 0) {
            ::operator delete(values_.table_entries);
        }
    }

    const Counts &allocated() const {
        return bytes(values_.allocated_bytes);
    }
    const Counts &reserved() const {
        return bytes(values_.reserved_bytes);
    }

  private:
    static const Counts &bytes(const Counts (&counts)[3]) {
        return counts[0];
    }

    alignas(16) unsigned char memory_[most];
    Statistics values_;
};

using cresset::guarded;

} // namespace

int64_t cresset_cuda_memory_stats(int32_t device, int64_t *bytes) {
    return guarded([=]() -> int64_t {
        const DeviceStatistics statistics(device);
        bytes[0] = statistics.allocated().current;
        bytes[1] = statistics.allocated().peak;
        bytes[2] = statistics.reserved().current;
        bytes[3] = statistics.reserved().peak;
        return 0;
    });
}

int64_t cresset_cuda_memory_reset_peak(int32_t device) {
    return guarded([=]() -> int64_t {
        allocator().resetPeakStats(static_cast<c10::DeviceIndex>(device));
        return 0;
    });
}

int64_t cresset_cuda_memory_empty_cache(void) {
    return guarded([]() -> int64_t {
        allocator().emptyCache({0, 0});
        return 0;
    });
}

int64_t cresset_cuda_memory_info(int32_t device, int64_t *bytes) {
    return guarded([=]() -> int64_t {
        const cresset::CurrentDevice current(device);
        size_t free = 0;
        size_t total = 0;
        cresset::cuda_check(cudaMemGetInfo(&free, &total));
        bytes[0] = static_cast<int64_t>(free);
        bytes[1] = static_cast<int64_t>(total);
        return 0;
    });
}
