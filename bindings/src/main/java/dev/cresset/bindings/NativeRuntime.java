package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.libtorch.LibTorch;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.Map;

/** LibTorch as a whole: build settings, threads, the default generator, measuring. */
public final class NativeRuntime {

    private static final Map<Integer, String> PRECISIONS = Map.of(
            CRESSET_PRECISION_HIGHEST(),
            "highest",
            CRESSET_PRECISION_HIGH(),
            "high",
            CRESSET_PRECISION_MEDIUM(),
            "medium");

    private NativeRuntime() {}

    /** Loads LibTorch, if that has not happened yet. */
    public static void load() {
        LibTorch.loaded();
    }

    /** {@return LibTorch's build settings, several lines} */
    public static String buildSettings() {
        load();
        MemorySegment text = cresset_libtorch_config();
        try {
            return text.getString(0);
        } finally {
            cresset_free(text);
        }
    }

    /** {@return how many threads an operator uses at most} */
    public static int threads() {
        load();
        return cresset_num_threads();
    }

    /**
     * Sets how many threads share the work of one operator on the CPU.
     *
     * @param threads how many threads an operator uses at most, at least 1
     * @throws dev.cresset.error.TorchException if it is less
     */
    public static void threads(int threads) {
        load();
        NativeErrors.check(cresset_set_num_threads(threads), "set_num_threads");
    }

    /** {@return how many threads run several operators at once} */
    public static int interopThreads() {
        load();
        return cresset_num_interop_threads();
    }

    /**
     * Sets how many threads run operators side by side, once and before the first of them runs.
     *
     * @param threads how many threads run several operators at once
     * @throws dev.cresset.error.TorchException if it was set before
     */
    public static void interopThreads(int threads) {
        load();
        NativeErrors.check(cresset_set_num_interop_threads(threads), "set_num_interop_threads");
    }

    /** {@return the mode of operators without a deterministic algorithm} */
    public static Determinism determinism() {
        load();
        return Determinism.of(cresset_determinism_mode());
    }

    /**
     * Sets what operators without a deterministic algorithm do.
     *
     * @param mode whether they run, warn or fail
     */
    public static void determinism(Determinism mode) {
        load();
        NativeErrors.check(cresset_set_determinism_mode(mode.code()), "use_deterministic_algorithms");
    }

    /** {@return how exact products of 32-bit matrices are: highest, high or medium} */
    public static String matmulPrecision() {
        load();
        return PRECISIONS.get(cresset_matmul_precision());
    }

    /**
     * Sets how much of the precision of float32 matrix products may be given up for speed.
     *
     * @param name how exact products of 32-bit matrices are: highest, high or medium
     */
    public static void matmulPrecision(String name) {
        load();
        try (Arena arena = Arena.ofConfined()) {
            NativeErrors.check(cresset_set_matmul_precision(arena.allocateFrom(name)), "set_float32_matmul_precision");
        }
    }

    /** {@return whether LibTorch prints a warning each time} */
    public static boolean warnsAlways() {
        load();
        return cresset_warns_always();
    }

    /**
     * Sets whether LibTorch repeats warnings that it gives once otherwise.
     *
     * @param always whether LibTorch prints a warning each time
     */
    public static void warnsAlways(boolean always) {
        load();
        NativeErrors.check(cresset_set_warns_always(always), "set_warn_always");
    }

    /**
     * Seeds the generators that operators use when they are given none, those of CUDA devices too.
     *
     * @param seed any number
     */
    public static void seed(long seed) {
        load();
        long generator = NativeErrors.check(cresset_generator_default(), "manual_seed");
        NativeErrors.check(cresset_generator_seed(generator, seed), "manual_seed");
        NativeCuda.seedAll(seed);
    }

    /** Forgets the converted parameters that autocast keeps. */
    public static void clearAutocast() {
        load();
        NativeErrors.check(cresset_autocast_clear(), "autocast");
    }

    /** {@return bytes of the CPU's memory that tensors and operators at work have; 0 with LibTorch's own allocator} */
    public static long memoryAllocated() {
        load();
        return cresset_memory_allocated();
    }

    /** Gives what the CPU's caching allocator keeps back to the system. */
    public static void emptyCache() {
        load();
        cresset_memory_empty_cache();
    }

    /**
     * Returns the state of the default generator, which operators use when they are given none.
     *
     * @return the address of a new tensor of bytes, the caller's
     */
    public static long generatorState() {
        load();
        long generator = NativeErrors.check(cresset_generator_default(), "get_rng_state");
        return NativeErrors.check(cresset_generator_state(generator), "get_rng_state");
    }

    /**
     * Sets the state of the default generator.
     *
     * @param state a result of {@link #generatorState()}, on the CPU
     * @throws dev.cresset.error.TorchException if it is no such state
     */
    public static void generatorState(NativeTensor state) {
        load();
        long generator = NativeErrors.check(cresset_generator_default(), "set_rng_state");
        try {
            NativeErrors.check(cresset_generator_set_state(generator, state.address()), "set_rng_state");
        } finally {
            Reference.reachabilityFence(state);
        }
    }

    /**
     * Measures the shim's own cost of adding two tensors: the floor for a call from Java.
     *
     * @param self the first summand
     * @param other the second summand
     * @param iterations how many additions to average over
     * @return nanoseconds for one addition and the freeing of its result, in a loop of C++
     */
    public static double addInCpp(NativeTensor self, NativeTensor other, long iterations) {
        return cresset_bench_add(self.address(), other.address(), iterations);
    }
}
