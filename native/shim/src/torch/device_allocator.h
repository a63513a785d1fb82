// The allocator of CUDA memory and its statistics.
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef CRESSET_REAL_HEADERS
#include "cuda_runtime_api.h"

#include <c10/core/CachingDeviceAllocator.h>
#else
#include "allocator.h"
#include "cuda_stream.h"

#include <utility>
#endif

namespace cresset {

// Bytes of one kind, over all blocks, then over small and large ones.
struct DeviceMemoryStat {
    int64_t current;
    int64_t peak;
    int64_t allocated;
    int64_t freed;
};

// How LibTorch's statistics begin: arrays of three counts each.
struct DeviceMemoryStats {
    // The bytes that LibTorch writes, without the table at the end and with it, and the memory that it gets for them.
    static constexpr size_t bytes_without_table = 976;
    static constexpr size_t bytes_with_table = 1016;
    static constexpr size_t capacity = 4096;

    DeviceMemoryStat before[4][3];
    DeviceMemoryStat allocated_bytes[3];
    DeviceMemoryStat reserved_bytes[3];
    // Since 2.13 a hash table is here, whose entries are on the heap unless it is empty.
    void *table_entries;
    uint64_t table_last_slot;
};

} // namespace cresset

#ifdef CRESSET_REAL_HEADERS

namespace cresset {
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
using RealStats = c10::CachingDeviceAllocator::DeviceStats;
static_assert(sizeof(RealStats) == DeviceMemoryStats::bytes_with_table);
static_assert(sizeof(RealStats::allocated_bytes) == sizeof(DeviceMemoryStats::allocated_bytes));
static_assert(offsetof(RealStats, allocated_bytes) == offsetof(DeviceMemoryStats, allocated_bytes));
static_assert(offsetof(RealStats, reserved_bytes) == offsetof(DeviceMemoryStats, reserved_bytes));
static_assert(offsetof(RealStats, reserved_bytes_by_private_pools) == offsetof(DeviceMemoryStats, table_entries));
static_assert(offsetof(c10::CachingAllocator::Stat, peak) == offsetof(DeviceMemoryStat, peak));
} // namespace cresset

#else

#pragma GCC visibility push(default)

namespace c10 {

using MempoolId_t = std::pair<unsigned long long, unsigned long long>;

namespace CachingDeviceAllocator {
// LibTorch makes its own object in this place, and it is never destroyed as a whole.
struct DeviceStats {
    ~DeviceStats();
    alignas(16) unsigned char bytes[cresset::DeviceMemoryStats::capacity];
};
} // namespace CachingDeviceAllocator

// LibTorch calls these through the table that the compiler makes of them: their order matters.
struct DeviceAllocator : Allocator {
    virtual bool initialized() = 0;
    virtual void emptyCache(MempoolId_t pool) = 0;
    virtual void recordStream(const DataPtr &pointer, Stream stream) = 0;
    virtual CachingDeviceAllocator::DeviceStats getDeviceStats(DeviceIndex device) = 0;
    virtual void resetAccumulatedStats(DeviceIndex device) = 0;
    virtual void resetPeakStats(DeviceIndex device) = 0;
};

Allocator *GetAllocator(const DeviceType &type) CRESSET_WEAK;

} // namespace c10

#pragma GCC visibility pop

#endif
