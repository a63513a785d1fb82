package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;

/**
 * The memory of CUDA devices as LibTorch's allocator counts it. It keeps what tensors free, for those to come.
 *
 * @param allocated bytes that tensors have
 * @param maxAllocated bytes that they have had at most, since the start or {@link #resetPeakMemoryStats}
 * @param reserved bytes that the allocator holds, in tensors or kept
 * @param maxReserved bytes that it has held at most
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management">CUDA memory management</a>
 */
public record CudaMemory(long allocated, long maxAllocated, long reserved, long maxReserved) {

    /**
     * {@return all four numbers at one moment: {@code torch.cuda.memory_stats}}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static CudaMemory memoryStats(Device device) {
        int index = Devices.index(device, CudaFeature.MEMORY, "cuda.memory_stats");
        Devices.start(index);
        long[] bytes = NativeCuda.memoryStats(index);
        return new CudaMemory(bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    /** {@return bytes that tensors have on the current device} */
    public static long memoryAllocated() {
        return memoryStats(Device.cuda()).allocated();
    }

    /** {@return bytes that tensors have had on the current device at most} */
    public static long maxMemoryAllocated() {
        return memoryStats(Device.cuda()).maxAllocated();
    }

    /** {@return bytes that the allocator holds on the current device} */
    public static long memoryReserved() {
        return memoryStats(Device.cuda()).reserved();
    }

    /** {@return bytes that the allocator has held on the current device at most} */
    public static long maxMemoryReserved() {
        return memoryStats(Device.cuda()).maxReserved();
    }

    /**
     * Lets the device's largest numbers begin anew with what there is now.
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static void resetPeakMemoryStats(Device device) {
        int index = Devices.index(device, CudaFeature.MEMORY, "cuda.reset_peak_memory_stats");
        Devices.start(index);
        NativeCuda.resetPeakMemoryStats(index);
    }

    /**
     * {@return what the driver says of the device's memory}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static MemoryInfo memGetInfo(Device device) {
        long[] bytes = NativeCuda.memoryInfo(Devices.index(device, CudaFeature.MEMORY, "cuda.mem_get_info"));
        return new MemoryInfo(bytes[0], bytes[1]);
    }

    /** Gives memory that no tensor has any more back to the devices, for other programs. */
    public static void emptyCache() {
        Devices.start(Devices.index(Device.cuda(), CudaFeature.MEMORY, "cuda.empty_cache"));
        NativeCuda.emptyCache();
    }
}
