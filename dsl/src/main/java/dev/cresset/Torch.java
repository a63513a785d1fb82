package dev.cresset;

import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeRuntime;
import dev.cresset.bindings.dispatch.Dispatcher;
import dev.cresset.bindings.libtorch.LibTorch;
import java.util.List;

/**
 * What PyTorch has in its {@code torch} module: making tensors, functions on them, and LibTorch's settings. The operators are
 * inherited statics: {@code Torch.zeros(2, 3)}, {@code Torch.cat(List.of(a, b), 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>
 */
public final class Torch extends TorchSettings {

    private Torch() {}

    // ---- Operators by name ----

    /**
     * Calls any operator of any library in this process by its name, LibTorch's own and those that others have registered
     * ({@code TORCH_LIBRARY}). Gradients are recorded as for every operator.
     *
     * <pre>{@code
     * Tensor sum = (Tensor) Torch.call("aten::add.Tensor", x, y, 2).get(0);
     * List<Object> valuesAndIndices = Torch.call("aten::sort", x, 0, true);
     * }</pre>
     *
     * <p>Arguments stand in the order of the {@linkplain #schema schema}; those with defaults may be left out at the end. What fits:
     * <ul>
     *   <li>{@code Tensor}: a {@link Tensor}, or a number where the operator has an overload that takes one; {@code Tensor[]}: a {@code List} of them, with nulls for {@code Tensor?[]};
     *   <li>{@code int}, {@code SymInt}: an {@code Integer}, a {@code Long} or a truth value; {@code int[]}, {@code SymInt[]}: a
     *       {@code long[]}, an {@code int[]}, a {@link Shape} or a {@code List}, for {@code int[2]} also one integer that stands for both;
     *   <li>{@code float}: any real number; {@code float[]}: a {@code double[]} or a {@code List};
     *   <li>{@code bool}: a {@code Boolean}, or 1 or 0; {@code bool[3]}: a {@code boolean[]} or a {@code List};
     *   <li>{@code Scalar}: a {@code Number}, {@link Complex} included, or a {@code Boolean}; {@code Scalar[]}: a {@code List};
     *   <li>{@code str}: a {@code String}; {@code ScalarType}: a {@link DType}; {@code Device}, {@code Layout},
     *       {@code MemoryFormat}, {@code Generator}: the class of that name; LibTorch's own code for a dtype, layout or format;
     *   <li>what ends with {@code ?}: also null.
     * </ul>
     *
     * @param operator such as {@code aten::add.Tensor}; without an overload the one without a name, or else the only one
     * @param arguments the arguments
     * @return the results: {@link Tensor} (the argument itself where it was changed in place, null where undefined),
     *     {@code Double}, {@code Long}, {@code Boolean}, {@link Complex}, {@code String}, {@link DType}, {@link Device},
     *     {@link Layout}, {@link QScheme}, or a {@code List} of these
     * @throws IllegalArgumentException if the name means several overloads, or the arguments are too many, too few, or of other types
     * @throws dev.cresset.error.OperatorNotFoundException if no library has registered such an operator
     * @throws dev.cresset.error.TorchException if the operator refuses
     */
    public static List<Object> call(String operator, Object... arguments) {
        // A lone null is one argument.
        return OperatorCall.call(operator, arguments == null ? new Object[] {null} : arguments);
    }

    /**
     * {@return an operator's schema, such as {@code aten::neg(Tensor self) -> Tensor}}
     *
     * @param operator as in {@link #call}
     * @throws IllegalArgumentException if the name means several overloads
     * @throws dev.cresset.error.OperatorNotFoundException if no library has registered such an operator
     */
    public static String schema(String operator) {
        return Dispatcher.operator(operator).schema().text();
    }

    // ---- LibTorch ----

    /**
     * Seeds the generator that operators use when they are given none: same seed, same numbers as PyTorch.
     *
     * @param seed any number
     */
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

    /**
     * Where the numbers of a device's default generator have got to: {@code torch.cuda.get_rng_state()} for a CUDA device.
     *
     * @param device the CPU or a CUDA device
     * @return a tensor of bytes on the CPU, to be given to {@link #setRngState(Tensor, Device)}
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     * @throws IllegalArgumentException if it is another kind of device, or there is none of that index
     */
    public static Tensor getRngState(Device device) {
        if (device.type() == Device.Type.CPU) {
            return getRngState();
        }
        return new Tensor(NativeCuda.randomState(cudaGenerator(device, "cuda.get_rng_state")));
    }

    /**
     * Continues the numbers of a device's default generator where they were.
     *
     * @param state what {@link #getRngState(Device)} or PyTorch has given, on the CPU
     * @param device the CPU or a CUDA device
     * @throws dev.cresset.error.TorchException if it is no such state
     * @throws IllegalArgumentException if it is another kind of device, or there is none of that index
     */
    public static void setRngState(Tensor state, Device device) {
        if (device.type() == Device.Type.CPU) {
            setRngState(state);
        } else {
            NativeCuda.randomState(cudaGenerator(device, "cuda.set_rng_state"), state);
        }
    }

    private static int cudaGenerator(Device device, String function) {
        if (device.type() != Device.Type.CUDA) {
            throw new IllegalArgumentException("the CPU and CUDA devices have a default generator, not " + device);
        }
        return NativeCuda.index(device.index(), CudaFeature.RANDOM, function);
    }

    /** {@return how many threads an operator uses at most} */
    public static int getNumThreads() {
        return NativeRuntime.threads();
    }

    /**
     * Sets how many threads share the work of one operator on the CPU.
     *
     * @param threads how many threads an operator uses at most
     * @throws IllegalArgumentException if it is less than 1
     */
    public static void setNumThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("an operator needs at least 1 thread, not " + threads);
        }
        NativeRuntime.threads(threads);
    }

    /** {@return the version of the LibTorch in use, such as {@code 2.13.0}} */
    public static String version() {
        return LibTorch.loaded().version().toString();
    }
}
