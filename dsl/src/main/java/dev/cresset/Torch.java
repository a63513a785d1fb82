package dev.cresset;

import dev.cresset.bindings.NativeRuntime;
import dev.cresset.bindings.libtorch.LibTorch;
import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/**
 * What PyTorch has in its {@code torch} module: making tensors, functions on them, and LibTorch's settings. The operators are
 * inherited statics: {@code Torch.zeros(2, 3)}, {@code Torch.cat(List.of(a, b), 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>
 */
public final class Torch extends TorchOperators {

    private Torch() {}

    // ---- Tensors from Java's values; the dtype is the array's ----

    /** @return a tensor of shape {@code (values.length)} and {@link DType#FLOAT32} */
    public static Tensor tensor(float... values) {
        return TensorData.of(values, values.length);
    }

    /**
     * @param values the elements, the last dimension varying fastest
     * @param shape the extent of each dimension
     * @return a tensor of {@link DType#FLOAT32}
     * @throws IllegalArgumentException if the shape has another number of elements than the array
     */
    public static Tensor tensor(float[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /** @return a tensor of shape {@code (values.length)} and {@link DType#FLOAT64} */
    public static Tensor tensor(double... values) {
        return TensorData.of(values, values.length);
    }

    /** Like {@link #tensor(float[], long...)}, of {@link DType#FLOAT64}. */
    public static Tensor tensor(double[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /** @return a tensor of shape {@code (values.length)} and {@link DType#INT64} */
    public static Tensor tensor(long... values) {
        return TensorData.of(values, values.length);
    }

    /** Like {@link #tensor(float[], long...)}, of {@link DType#INT64}. */
    public static Tensor tensor(long[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /** @return a tensor of shape {@code (values.length)} and {@link DType#INT32} */
    public static Tensor tensor(int... values) {
        return TensorData.of(values, values.length);
    }

    /** Like {@link #tensor(float[], long...)}, of {@link DType#INT32}. */
    public static Tensor tensor(int[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /** @return a tensor of shape {@code (values.length)} and {@link DType#INT16} */
    public static Tensor tensor(short... values) {
        return TensorData.of(values, values.length);
    }

    /** Like {@link #tensor(float[], long...)}, of {@link DType#INT16}. */
    public static Tensor tensor(short[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /** @return a tensor of shape {@code (values.length)} and {@link DType#UINT8}: a negative byte is a value above 127 */
    public static Tensor tensor(byte... values) {
        return TensorData.of(values, values.length);
    }

    /** Like {@link #tensor(float[], long...)}, of {@link DType#UINT8}: a negative byte is a value above 127. */
    public static Tensor tensor(byte[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /** @return a tensor of shape {@code (values.length)} and {@link DType#BOOL} */
    public static Tensor tensor(boolean... values) {
        return TensorData.of(values, values.length);
    }

    /** Like {@link #tensor(float[], long...)}, of {@link DType#BOOL}. */
    public static Tensor tensor(boolean[] values, long... shape) {
        return TensorData.of(values, shape);
    }

    /**
     * @param values the elements' bytes in the machine's order, the last dimension varying fastest; copied
     * @param dtype the type of the elements
     * @param shape the extent of each dimension
     * @return a tensor with a copy of the values
     * @throws IllegalArgumentException if the memory has another size than such a tensor
     */
    public static Tensor tensor(MemorySegment values, DType dtype, long... shape) {
        return TensorData.of(values, dtype, shape);
    }

    /** @return a tensor without dimensions, of {@link DType#FLOAT32} */
    public static Tensor scalar(double value) {
        return full(new long[0], value, DType.FLOAT32);
    }

    /** @return a tensor without dimensions, of {@link DType#INT64} */
    public static Tensor scalar(long value) {
        return full(new long[0], value, DType.INT64);
    }

    // ---- Gradients ----

    /** Runs {@code action} with nothing recorded for the backward pass. */
    public static void noGrad(Runnable action) {
        try (GradMode mode = GradMode.disabled()) {
            action.run();
        }
    }

    /** @return what {@code action} returns, with nothing recorded for the backward pass */
    public static <T> T noGrad(Supplier<T> action) {
        try (GradMode mode = GradMode.disabled()) {
            return action.get();
        }
    }

    // ---- LibTorch ----

    /** Seeds the generator that operators use when they are given none: same seed, same numbers as PyTorch. */
    public static void manualSeed(long seed) {
        NativeRuntime.seed(seed);
    }

    /**
     * Where the numbers of the generator that operators use when they are given none have got to: {@code torch.get_rng_state()}.
     *
     * @return a tensor of bytes, to be given to {@link #setRngState}
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.get_rng_state.html">torch.get_rng_state</a>
     */
    public static Tensor getRngState() {
        return new Tensor(NativeRuntime.generatorState());
    }

    /**
     * Continues the default generator's numbers where they were: {@code torch.set_rng_state()}.
     *
     * @param state what {@link #getRngState} or PyTorch has given, on the CPU
     * @throws dev.cresset.error.TorchException if it is no such state
     */
    public static void setRngState(Tensor state) {
        NativeRuntime.generatorState(state);
    }

    /** @return how many threads an operator uses at most */
    public static int getNumThreads() {
        return NativeRuntime.threads();
    }

    /**
     * @param threads how many threads an operator uses at most
     * @throws IllegalArgumentException if it is less than 1
     */
    public static void setNumThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("an operator needs at least 1 thread, not " + threads);
        }
        NativeRuntime.threads(threads);
    }

    /** @return the version of the LibTorch in use, such as {@code 2.13.0} */
    public static String version() {
        return LibTorch.loaded().version().toString();
    }
}
