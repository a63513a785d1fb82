// What LibTorch's allocator of CUDA memory counts, and what it can give back. It is reached only through a table of
// virtual functions, which is compared first with the one that LibTorch exports.
#include "cuda_guard.h"
#include "torch/device_allocator.h"

#include <cstddef>
#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <new>
#include <stdexcept>
#include <string>

namespace {

using Stats = cresset::DeviceMemoryStats;

// What fills the memory before LibTorch writes its statistics into it.
constexpr unsigned char untouched = 0xa5;

// Two words, two destructors, four functions of c10::Allocator and seven of c10::DeviceAllocator.
constexpr size_t table_words = 15;
constexpr size_t first_pure = 4;
constexpr size_t inherited[] = {5, 6}; // is_simple_data_ptr and raw_deleter
constexpr size_t last_pure = 13;

// Whether the class has its functions in the places of torch/device_allocator.h: by which of them have no body.
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
        throw std::runtime_error("this LibTorch counts the memory of CUDA devices in a way that Cresset does not know");
    }
    return *static_cast<c10::DeviceAllocator *>(c10::GetAllocator(c10::DeviceType::CUDA));
}

size_t written(const unsigned char *memory) {
    size_t size = Stats::capacity;
    while (size > 0 && memory[size - 1] == untouched) {
        size--;
    }
    return (size + 7) & ~size_t{7};
}

bool plausible(const cresset::DeviceMemoryStat &stat) {
    return 0 <= stat.current && stat.current <= stat.peak && stat.peak <= stat.allocated;
}

// LibTorch's statistics, where their layout is a known one.
class DeviceStatistics {
  public:
    explicit DeviceStatistics(int32_t device) {
        using LibTorchs = c10::CachingDeviceAllocator::DeviceStats;
        std::memset(memory_, untouched, Stats::capacity);
        // An object is made here next, before whose making all memory is the same to a compiler.
        __asm__ volatile("" : : "r"(memory_) : "memory");
        new (memory_) LibTorchs(allocator().getDeviceStats(static_cast<c10::DeviceIndex>(device)));
        __asm__ volatile("" : : "r"(memory_) : "memory");
        std::memcpy(&stats_, memory_, sizeof stats_);
        const size_t size = written(memory_);
        if ((size != Stats::bytes_without_table && size != Stats::bytes_with_table) || !plausible(allocated()) ||
            !plausible(reserved())) {
            throw std::runtime_error("statistics of memory have a layout of " + std::to_string(size) +
                                     " bytes in this LibTorch, which Cresset does not know");
        }
        if (size == Stats::bytes_with_table && stats_.table_last_slot != 0) {
            ::operator delete(stats_.table_entries);
        }
    }

    const cresset::DeviceMemoryStat &allocated() const {
        return stats_.allocated_bytes[0];
    }
    const cresset::DeviceMemoryStat &reserved() const {
        return stats_.reserved_bytes[0];
    }

  private:
    alignas(16) unsigned char memory_[Stats::capacity];
    Stats stats_;
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
        const cresset::DeviceGuard current(device);
        size_t free = 0;
        size_t total = 0;
        cresset::cuda_check(cudaMemGetInfo(&free, &total));
        bytes[0] = static_cast<int64_t>(free);
        bytes[1] = static_cast<int64_t>(total);
        return 0;
    });
}
