package dev.cresset;

import dev.cresset.bindings.NativeRuntime;

/**
 * The CPU's caching allocator. Memory that tensors free stays with the process, so that the next ones need not get it from the system
 * page by page; a training step is a fifth faster for it. It is handed out again to tensors of any size.
 *
 * <p>{@code -Dcresset.allocator=libtorch} turns that off: memory goes back to the system as LibTorch does it.
 */
public final class Memory {

    private Memory() {}

    /**
     * How much memory tensors have on the CPU, in all threads, reachable from Java or kept by LibTorch for a backward pass.
     *
     * @return bytes; 0 with LibTorch's own allocator
     */
    public static long allocated() {
        return NativeRuntime.memoryAllocated();
    }

    /**
     * Gives memory that no tensor has any more back to the system, as {@code torch.cuda.empty_cache} does for a GPU. What is needed again
     * costs time again.
     */
    public static void emptyCache() {
        NativeRuntime.emptyCache();
    }
}
