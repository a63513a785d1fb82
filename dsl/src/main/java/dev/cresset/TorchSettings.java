package dev.cresset;

import dev.cresset.bindings.Determinism;
import dev.cresset.bindings.NativeRuntime;
import java.util.List;
import java.util.Objects;

/** How LibTorch as a whole behaves, and how tensors are printed; use it as {@link Torch}'s. */
public abstract class TorchSettings extends TorchModes {

    private static final List<String> PRECISIONS = List.of("highest", "high", "medium");
    private static final List<String> MODES = List.of("default", "warn", "error");

    TorchSettings() {}

    // ---- Operators that give the same each time ----

    /**
     * Has operators that may give another result each time fail, where they have no algorithm that gives the same.
     *
     * @param mode whether they do
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.use_deterministic_algorithms.html">torch.use_deterministic_algorithms</a>
     */
    public static void useDeterministicAlgorithms(boolean mode) {
        useDeterministicAlgorithms(mode, false);
    }

    /**
     * Like {@link #useDeterministicAlgorithms(boolean)}.
     *
     * @param mode whether operators use algorithms that give the same each time
     * @param warnOnly whether one that has none prints a warning instead of failing
     */
    public static void useDeterministicAlgorithms(boolean mode, boolean warnOnly) {
        if (mode) {
            NativeRuntime.determinism(warnOnly ? Determinism.WARN : Determinism.ERROR);
        } else {
            NativeRuntime.determinism(Determinism.OFF);
        }
    }

    /**
     * Tells about {@link #useDeterministicAlgorithms(boolean)}.
     *
     * @return whether operators use algorithms that give the same each time; false by default
     */
    public static boolean areDeterministicAlgorithmsEnabled() {
        return NativeRuntime.determinism() != Determinism.OFF;
    }

    /**
     * Tells about {@link #useDeterministicAlgorithms(boolean, boolean)}.
     *
     * @return whether an operator that has no such algorithm prints a warning instead of failing
     */
    public static boolean isDeterministicAlgorithmsWarnOnlyEnabled() {
        return NativeRuntime.determinism() == Determinism.WARN;
    }

    /**
     * The same setting under PyTorch's other name.
     *
     * @param mode {@code default}, {@code warn} or {@code error}
     * @throws IllegalArgumentException if it is none of these
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.set_deterministic_debug_mode.html">torch.set_deterministic_debug_mode</a>
     */
    public static void setDeterministicDebugMode(String mode) {
        int index = indexOf(MODES, mode, "a debug mode is default, warn or error");
        NativeRuntime.determinism(Determinism.values()[index]);
    }

    /**
     * The same setting as PyTorch's number for it.
     *
     * @return 0 for {@code default}, 1 for {@code warn}, 2 for {@code error}
     */
    public static int getDeterministicDebugMode() {
        return NativeRuntime.determinism().code();
    }

    // ---- Precision, threads, warnings ----

    /**
     * Says how exact products of matrices of 32-bit floating point are.
     *
     * @param precision {@code highest} (the default), {@code high} or {@code medium}: fewer bits where the device is faster with them
     * @throws IllegalArgumentException if it is none of these
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.set_float32_matmul_precision.html">torch.set_float32_matmul_precision</a>
     */
    public static void setFloat32MatmulPrecision(String precision) {
        indexOf(PRECISIONS, precision, "a precision is highest, high or medium");
        NativeRuntime.matmulPrecision(precision);
    }

    /**
     * Tells how exact products of matrices of 32-bit floating point are.
     *
     * @return {@code highest}, {@code high} or {@code medium}
     */
    public static String getFloat32MatmulPrecision() {
        return NativeRuntime.matmulPrecision();
    }

    private static int indexOf(List<String> names, String name, String expected) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(expected + ", not '" + name + "'");
        }
        return index;
    }

    /**
     * Tells how many threads run several operators at once, in libraries that do so.
     *
     * @return their number
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.get_num_interop_threads.html">torch.get_num_interop_threads</a>
     */
    public static int getNumInteropThreads() {
        return NativeRuntime.interopThreads();
    }

    /**
     * Says how many threads run several operators at once. LibTorch takes it once, before the first of them starts.
     *
     * @param threads their number
     * @throws IllegalArgumentException if it is less than 1
     * @throws dev.cresset.error.TorchException if it was set before, or they run already
     * @see <a
     *     href="https://docs.pytorch.org/docs/stable/generated/torch.set_num_interop_threads.html">torch.set_num_interop_threads</a>
     */
    public static void setNumInteropThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("operators need at least 1 thread, not " + threads);
        }
        NativeRuntime.interopThreads(threads);
    }

    /**
     * Says whether LibTorch prints a warning each time and not only once.
     *
     * @param always whether it does
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.set_warn_always.html">torch.set_warn_always</a>
     */
    public static void setWarnAlways(boolean always) {
        NativeRuntime.warnsAlways(always);
    }

    /**
     * Tells about {@link #setWarnAlways}.
     *
     * @return whether LibTorch prints a warning each time; false by default
     */
    public static boolean isWarnAlwaysEnabled() {
        return NativeRuntime.warnsAlways();
    }

    // ---- Printing ----

    /**
     * Says how tensors are printed from now on, in all threads.
     *
     * @param options how; {@link PrintOptions#DEFAULT} at first
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.set_printoptions.html">torch.set_printoptions</a>
     */
    public static void setPrintOptions(PrintOptions options) {
        PrintOptions.current = Objects.requireNonNull(options);
    }

    /**
     * Tells how tensors are printed.
     *
     * @return the options
     */
    public static PrintOptions getPrintOptions() {
        return PrintOptions.current;
    }
}
