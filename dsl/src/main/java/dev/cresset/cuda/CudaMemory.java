package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;

/**
 * The memory of a CUDA device, as LibTorch's caching allocator counts it.
 *
 * @param allocated bytes in tensors
 * @param maxAllocated peak of {@code allocated} since the start or {@link #resetPeakMemoryStats}
 * @param reserved bytes that the allocator holds, in tensors or cached
 * @param maxReserved peak of {@code reserved}
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management">CUDA memory management</a>
 */
public record CudaMemory(long allocated, long maxAllocated, long reserved, long maxReserved) {

    /**
     * {@return the statistics of a device: {@code torch.cuda.memory_stats}}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static CudaMemory memoryStats(Device device) {
        int index = Devices.index(device, CudaFeature.MEMORY, "cuda.memory_stats");
        Devices.start(index);
        long[] bytes = NativeCuda.memoryStats(index);
        return new CudaMemory(bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    /** {@return the bytes in tensors of the current device} */
    public static long memoryAllocated() {
        return memoryStats(Device.cuda()).allocated();
    }

    /** {@return the peak of the bytes in tensors of the current device} */
    public static long maxMemoryAllocated() {
        return memoryStats(Device.cuda()).maxAllocated();
    }

    /** {@return the bytes that the allocator holds on the current device} */
    public static long memoryReserved() {
        return memoryStats(Device.cuda()).reserved();
    }

    /** {@return the peak of the bytes that the allocator holds on the current device} */
    public static long maxMemoryReserved() {
        return memoryStats(Device.cuda()).maxReserved();
    }

    /**
     * Resets the peaks of a device to the current numbers.
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static void resetPeakMemoryStats(Device device) {
        int index = Devices.index(device, CudaFeature.MEMORY, "cuda.reset_peak_memory_stats");
        Devices.start(index);
        NativeCuda.resetPeakMemoryStats(index);
    }

    /**
     * {@return the free and the total memory of a device, as its driver reports them}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static MemoryInfo memGetInfo(Device device) {
        long[] bytes = NativeCuda.memoryInfo(Devices.index(device, CudaFeature.MEMORY, "cuda.mem_get_info"));
        return new MemoryInfo(bytes[0], bytes[1]);
    }

    /** Returns cached memory to the devices, for other programs. */
    public static void emptyCache() {
        Devices.start(Devices.index(Device.cuda(), CudaFeature.MEMORY, "cuda.empty_cache"));
        NativeCuda.emptyCache();
    }
}
