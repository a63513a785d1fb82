package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.error.CudaNotAvailableException;
import dev.cresset.error.TorchException;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** CUDA devices, their memory and their random numbers. */
public final class NativeCuda {

    /** The function that LibTorch lacks for each feature that has been asked for, or empty. */
    private static final Map<CudaFeature, Optional<String>> MISSING = new ConcurrentHashMap<>();

    private NativeCuda() {}

    /** {@return how many CUDA devices can be used, 0 without CUDA} */
    public static int devices() {
        return CudaProblem.devices();
    }

    /** {@return the reason why there is no device, empty where there is one} */
    public static Optional<String> problem() {
        return CudaProblem.reason();
    }

    /**
     * {@return the first function that a feature needs and LibTorch lacks, null where it has all}
     *
     * @param feature the feature that is needed
     */
    public static String missing(CudaFeature feature) {
        return MISSING.computeIfAbsent(feature, asked -> {
                    NativeRuntime.load();
                    MemorySegment name = cresset_cuda_missing(asked.code());
                    return name.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(name.getString(0));
                })
                .orElse(null);
    }

    /**
     * Makes sure that there is a device, and all that a feature needs.
     *
     * @param feature the feature that is needed
     * @param function the name of the function, for errors
     * @throws CudaNotAvailableException if there is no device
     * @throws TorchException if LibTorch lacks a function that the feature needs
     */
    public static void require(CudaFeature feature, String function) {
        problem().ifPresent(reason -> {
            throw new CudaNotAvailableException(function, reason, "");
        });
        requireFunctions(feature, function);
    }

    /**
     * Checks a device's index.
     *
     * @param index the index, less than 0 for the calling thread's current device
     * @param feature the feature that is needed
     * @param function the name of the function, for errors
     * @return the index of a device that exists
     * @throws CudaNotAvailableException if there is no device
     * @throws TorchException if LibTorch lacks a function that the feature needs
     * @throws IllegalArgumentException if there are devices, but none of that index
     */
    public static int index(int index, CudaFeature feature, String function) {
        require(CudaFeature.DEVICES, function);
        require(feature, function);
        if (index < 0) {
            return ThreadState.current().placement().device();
        }
        if (index >= devices()) {
            throw new IllegalArgumentException(
                    "there is no cuda:" + index + ", but " + devices() + " CUDA device(s), counted from 0");
        }
        return index;
    }

    private static void requireFunctions(CudaFeature feature, String function) {
        String missing = missing(feature);
        if (missing != null) {
            throw new TorchException(
                    function,
                    "LibTorch " + LibTorch.loaded().build() + " has no function " + missing
                            + ", which is needed for it",
                    "");
        }
    }

    /**
     * {@return the device's name, as NVIDIA calls it}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static String name(int device) {
        return Memory.takeText(NativeErrors.check(cresset_cuda_device_name(device), "cuda.get_device_name"));
    }

    /**
     * {@return major and minor compute capability, multiprocessors, bytes of memory}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static long[] facts(int device) {
        return numbers(4, "cuda.get_device_properties", into -> cresset_cuda_device_facts(device, into));
    }

    /** {@return the version of CUDA's runtime library and of the driver as 1000 * major + 10 * minor, and cuDNN's; 0 for none} */
    public static long[] versions() {
        return numbers(3, "cuda.versions", into -> {
            cresset_cuda_versions(into);
            return 0;
        });
    }

    /**
     * Waits until the device has nothing to do.
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static void synchronize(int device) {
        NativeErrors.check(cresset_cuda_synchronize(device), "cuda.synchronize");
    }

    /**
     * {@return bytes allocated to tensors now, their peak, bytes reserved by the allocator now, their peak}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static long[] memoryStats(int device) {
        return numbers(4, "cuda.memory_stats", into -> cresset_cuda_memory_stats(device, into));
    }

    /**
     * Sets the peaks to the present values.
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static void resetPeakMemoryStats(int device) {
        NativeErrors.check(cresset_cuda_memory_reset_peak(device), "cuda.reset_peak_memory_stats");
    }

    /** Gives the memory that the caching allocator keeps back to the devices. */
    public static void emptyCache() {
        NativeErrors.check(cresset_cuda_memory_empty_cache(), "cuda.empty_cache");
    }

    /**
     * {@return the device's free bytes, and its total}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static long[] memoryInfo(int device) {
        return numbers(2, "cuda.mem_get_info", into -> cresset_cuda_memory_info(device, into));
    }

    /**
     * Seeds a device's default generator.
     *
     * @param device a CUDA device; without an index, the current one
     * @param seed any number
     */
    public static void seed(int device, long seed) {
        NativeErrors.check(cresset_cuda_seed(device, seed), "cuda.manual_seed");
    }

    /**
     * Seeds the default generators of all devices; nothing where there is none.
     *
     * @param seed any number
     */
    public static void seedAll(long seed) {
        if (devices() > 0) {
            requireFunctions(CudaFeature.RANDOM, "cuda.manual_seed_all");
            for (int device = 0; device < devices(); device++) {
                seed(device, seed);
            }
        }
    }

    /**
     * {@return the address of a new tensor of bytes, the caller's}
     *
     * @param device a CUDA device; without an index, the current one
     */
    public static long randomState(int device) {
        return NativeErrors.check(cresset_cuda_random_state(device), "cuda.get_rng_state");
    }

    /**
     * Sets the state of a device's default generator.
     *
     * @param device a CUDA device; without an index, the current one
     * @param state a tensor of bytes that {@link #randomState(int)} made
     */
    public static void randomState(int device, NativeTensor state) {
        try {
            NativeErrors.check(cresset_cuda_set_random_state(device, state.address()), "cuda.set_rng_state");
        } finally {
            Reference.reachabilityFence(state);
        }
    }

    /**
     * {@return whether a setting is on}
     *
     * @param setting a switch of NVIDIA's libraries
     */
    public static boolean setting(CudaSetting setting) {
        requireFunctions(CudaFeature.SETTINGS, "backends");
        return NativeErrors.check(cresset_setting(setting.code()), "backends") != 0;
    }

    /**
     * Turns a setting on or off.
     *
     * @param setting a switch of NVIDIA's libraries
     * @param on whether it is on from now on
     */
    public static void setting(CudaSetting setting, boolean on) {
        requireFunctions(CudaFeature.SETTINGS, "backends");
        NativeErrors.check(cresset_set_setting(setting.code(), on), "backends");
    }

    /** A function of the shim that writes numbers. */
    @FunctionalInterface
    interface Writing {
        long into(MemorySegment numbers);
    }

    static long[] numbers(int count, String function, Writing writing) {
        ArgumentStack stack = ThreadState.current().argumentStack();
        long mark = stack.mark();
        try {
            long address = stack.slots(count);
            NativeErrors.check(writing.into(MemorySegment.ofAddress(address)), function);
            return Memory.longs(address, count);
        } finally {
            stack.release(mark);
        }
    }
}
