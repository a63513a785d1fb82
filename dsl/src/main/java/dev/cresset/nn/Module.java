package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.HookHandle;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.inference.FusedLayer;
import dev.cresset.nn.inference.InferenceOptimizer;
import dev.cresset.nn.init.Initializer;
import dev.cresset.nn.internal.ModuleAccess;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Base class of all layers and networks, as PyTorch's {@code torch.nn.Module}.
 *
 * <p>A network registers its layers and tensors in fields or in its constructor, and computes its output in {@code forward}:
 *
 * {@snippet :
 * class Net extends UnaryModule<Net> {
 *     private final Sequential features = register("features", sequential(conv2d(3, 8, 3), relu()));
 *     private final Linear classifier = register("classifier", linear(8 * 30 * 30, 10));
 *
 *     @Override
 *     protected Tensor forward(Tensor input) { // (N, 3, 32, 32) -> (N, 10)
 *         return classifier.call(features.call(input).flatten(1));
 *     }
 * }
 * }
 *
 * <p>Registered tensors belong to the module: no scope frees them, {@link #close} does. Code that names this class imports it by
 * name, because {@code import dev.cresset.nn.*} alone leaves {@code Module} to {@code java.lang.Module}; a network extends {@link UnaryModule}
 * or another base, whose names are free.
 *
 * @param <M> the type of the module itself, which {@code to}, {@code train} and the like return
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html">torch.nn.Module</a>
 */
public abstract non-sealed class Module<M extends Module<M>> extends ModuleState
        implements LayerSpec<M>, AutoCloseable {

    static {
        ModuleAccess.provide(new ProvidedModuleAccess());
    }

    private boolean training = true;
    private boolean areFieldsChecked;
    private ModuleHooks hooks; // null before the first

    /** A module without anything registered, in training mode. */
    protected Module() {}

    /**
     * Calls a function with the hooks of this module around it: how a module with inputs of its own kind makes its {@code call}.
     *
     * @param inputs the tensors that the hooks see; null where an optional one was not given
     * @param forward the computation, of inputs that hooks may have replaced
     * @return the output, as the hooks have left it
     */
    protected final Tensor callWithHooks(List<Tensor> inputs, Function<List<Tensor>, Tensor> forward) {
        return callWithHooks(inputs, forward, OutputTensors.SINGLE);
    }

    /**
     * Calls a function whose output has several tensors with the hooks of this module around it.
     *
     * @param inputs the tensors that the hooks see; null where an optional one was not given
     * @param forward the computation, of inputs that hooks may have replaced
     * @param tensors the way from the output to its tensors and back
     * @param <O> the type of the output
     * @return the output, as the hooks have left it
     */
    protected final <O> O callWithHooks(
            List<Tensor> inputs, Function<List<Tensor>, O> forward, OutputTensors<O> tensors) {
        checkFields();
        return hasHooks() ? ModuleHooks.call(this, hooks, inputs, forward, tensors) : forward.apply(inputs);
    }

    /** Reports, once, a field with a module or a parameter that was never registered. */
    final void checkFields() {
        if (!areFieldsChecked) {
            areFieldsChecked = true;
            UnregisteredFields.check(this);
        }
    }

    /** @return this module */
    @Override
    @SuppressWarnings("unchecked") // M is the type of this module
    public final M build() {
        return (M) this;
    }

    /**
     * Changes the mode of this module and all its parts. Dropout and normalisation behave differently in training.
     *
     * @param mode true for training, false for evaluation
     * @return this module
     */
    public M train(boolean mode) {
        training = mode;
        if (mode) {
            fuse(null);
        }
        children().forEach(child -> child.train(mode));
        return build();
    }

    /**
     * Optimizes the network for inference: batch normalizations are folded into the convolutions before them, activations are computed
     * in the same call, and weights are reordered for oneDNN at the first call, by the shape of its input.
     *
     * <p>The network is in evaluation mode afterwards. Outputs differ by rounding only (measured: by less than 1e-5 of the largest value),
     * and nothing is recorded for a backward pass. Images are in channels-last order inside.
     *
     * <p>Parameters and the state dict stay the same. {@code train()}, {@code to(...)}, {@code loadStateDict} and the replacement of a layer
     * undo the optimization; other changes of parameters are not seen, and hooks of fused layers are not called. The reordered weights need
     * as much memory again as the parameters.
     *
     * <p>Layers that follow each other are found in every {@link Sequential}, and where a module tells by {@link #chains}.
     *
     * @return this module
     */
    public final M optimizeForInference() {
        undoOptimization();
        eval();
        InferenceOptimizer.optimize(this);
        return build();
    }

    /**
     * The parts that {@code forward} calls one directly after the other, whose intermediate results nobody else uses. None by default;
     * {@link Sequential} names its layers.
     *
     * @return chains of parts, in the order of the calls
     */
    protected List<List<UnaryModule<?>>> chains() {
        return List.of();
    }

    final void checkFieldsAgain() {
        areFieldsChecked = false;
    }

    /** Replaces this module's computation, null for its own; only modules of one input can have a replacement. */
    void fuse(FusedLayer replacement) {}

    final void undoOptimization() {
        modules().forEach(module -> module.fuse(null));
    }

    /** {@return this module, now in training mode with all its parts} */
    public final M train() {
        return train(true);
    }

    /** {@return this module, now in evaluation mode with all its parts} */
    public final M eval() {
        return train(false);
    }

    /** {@return whether the module is in training mode, which it is at first} */
    public final boolean isTraining() {
        return training;
    }

    /**
     * Moves parameters, buffers and gradients to a device. The tensors stay the same objects.
     *
     * @param device where to
     * @return this module
     */
    public final M to(Device device) {
        undoOptimization();
        TensorConversion.apply(this, tensor -> tensor.to(null, device));
        return build();
    }

    /**
     * Converts those parameters, buffers and gradients that are floating-point. The tensors stay the same objects.
     *
     * @param dtype a floating-point or complex type
     * @return this module
     * @throws IllegalArgumentException if the dtype is neither
     */
    public final M to(DType dtype) {
        if (!isContinuous(dtype)) {
            throw new IllegalArgumentException("a module's dtype is floating-point or complex, not " + dtype);
        }
        undoOptimization();
        TensorConversion.apply(this, tensor -> isContinuous(tensor.dtype()) ? tensor.to(dtype) : tensor);
        return build();
    }

    /**
     * Reorders the memory of those parameters, buffers and gradients that have the format's number of dimensions: with {@link
     * MemoryFormat#CHANNELS_LAST}, the weights of two-dimensional convolutions. Convolutions whose images have that order too then need
     * no reordering on the way; sums may be taken in another order.
     *
     * @param format the order
     * @return this module
     * @see <a href="https://docs.pytorch.org/tutorials/intermediate/memory_format_tutorial.html">PyTorch's tutorial</a>
     */
    public final M to(MemoryFormat format) {
        undoOptimization();
        int dimensions = format == MemoryFormat.CHANNELS_LAST ? 4 : format == MemoryFormat.CHANNELS_LAST_3D ? 5 : -1;
        TensorConversion.apply(
                this, tensor -> dimensions < 0 || tensor.dim() == dimensions ? tensor.contiguous(format) : tensor);
        return build();
    }

    /**
     * Says in which layout images pass from layer to layer in every {@link Sequential} of the network. With {@link Layout#MKLDNN},
     * convolutions, ReLUs and poolings that follow each other leave them in the one in which oneDNN computes, instead of making an array
     * of each result and reordering it for the next layer. It is the same kernels in the same order: outputs and gradients stay the same to
     * the last bit. The output of a chain, parameters and gradients stay arrays.
     *
     * <p>It pays for two-dimensional convolutions of float32 arrays on the CPU, and changes nothing for others. The backward pass cannot be
     * differentiated again then.
     *
     * @param layout {@link Layout#STRIDED}, which is the default, or {@link Layout#MKLDNN}
     * @return this module
     * @throws IllegalArgumentException if it is another layout
     */
    public final M to(Layout layout) {
        if (layout != Layout.STRIDED && layout != Layout.MKLDNN) {
            throw new IllegalArgumentException(
                    "images pass between layers as " + Layout.STRIDED + " or " + Layout.MKLDNN + ", not as " + layout);
        }
        undoOptimization();
        modules().forEach(module -> module.passImagesIn(layout));
        return build();
    }

    /** Chooses the layout of the images that this module passes from part to part. */
    void passImagesIn(Layout layout) {}

    /**
     * Calls a function on all parts and then on this module, inner ones first.
     *
     * @param function what to call, for example to set initial values
     * @return this module
     */
    public final M apply(Consumer<? super Module<?>> function) {
        children().forEach(child -> child.apply(function));
        function.accept(this);
        return build();
    }

    /**
     * Sets new initial values for the parameters {@code weight} of all modules of a type, in the order of {@link #modules}.
     *
     * @param type the type of layer, such as {@code Conv2d.class}
     * @param weight what sets the weights; biases stay as they are
     * @return this module
     * @throws IllegalArgumentException if a layer of the type has no weight
     */
    public final M init(Class<?> type, Initializer weight) {
        return init(type, weight, _ -> {});
    }

    /**
     * Sets new initial values for the parameters {@code weight} and {@code bias} of all modules of a type, layer by layer in the
     * order of {@link #modules}.
     *
     * @param type the type of layer, such as {@code Linear.class}
     * @param weight what sets the weights
     * @param bias what sets the biases of the layers that have one
     * @return this module
     * @throws IllegalArgumentException if a layer of the type has no weight
     */
    public final M init(Class<?> type, Initializer weight, Initializer bias) {
        modules().stream().filter(type::isInstance).forEach(module -> module.initialize(weight, bias));
        return build();
    }

    /**
     * Freezes or unfreezes all parameters.
     *
     * @param requiresGrad whether {@code backward} computes their gradients
     * @return this module
     */
    public final M requiresGrad_(boolean requiresGrad) {
        parameters().forEach(parameter -> parameter.requiresGrad_(requiresGrad));
        return build();
    }

    /**
     * Registers a hook that each call of this module runs before the computation.
     *
     * @param hook a function that may replace the inputs
     * @return what removes the hook
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_forward_pre_hook">register_forward_pre_hook</a>
     */
    public final HookHandle registerForwardPreHook(ForwardPreHook hook) {
        return registerForwardPreHook(hook, false);
    }

    /**
     * Like {@link #registerForwardPreHook(ForwardPreHook)}, before the hooks that are there already if {@code prepend}.
     *
     * @param hook a function that may replace the inputs
     * @param prepend whether it runs before the hooks that are there already instead of behind them
     * @return what removes the hook
     */
    public final HookHandle registerForwardPreHook(ForwardPreHook hook, boolean prepend) {
        return hooks().forwardPre.add(hook, prepend);
    }

    /**
     * Registers a hook that each call of this module runs after the computation.
     *
     * @param hook a function that may replace the outputs
     * @return what removes the hook
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_forward_hook">register_forward_hook</a>
     */
    public final HookHandle registerForwardHook(ForwardHook hook) {
        return registerForwardHook(hook, false);
    }

    /**
     * Like {@link #registerForwardHook(ForwardHook)}, before the hooks that are there already if {@code prepend}.
     *
     * @param hook a function that may replace the outputs
     * @param prepend whether it runs before the hooks that are there already instead of behind them
     * @return what removes the hook
     */
    public final HookHandle registerForwardHook(ForwardHook hook, boolean prepend) {
        return hooks().forward.add(hook, prepend);
    }

    /**
     * Registers a hook that backward passes run with the gradients of this module's outputs, before they go through the module.
     *
     * @param hook a function that may replace the gradients of the outputs
     * @return what removes the hook
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_full_backward_pre_hook">register_full_backward_pre_hook</a>
     */
    public final HookHandle registerFullBackwardPreHook(BackwardPreHook hook) {
        return hooks().backwardPre.add(hook, false);
    }

    /**
     * Registers a hook that backward passes run with the gradients of this module's inputs and outputs, after they have gone through it.
     *
     * @param hook a function that may replace the gradients of the inputs
     * @return what removes the hook
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_full_backward_hook">register_full_backward_hook</a>
     */
    public final HookHandle registerFullBackwardHook(BackwardHook hook) {
        return hooks().backward.add(hook, false);
    }

    final boolean hasHooks() {
        return ModuleHooks.areAround(hooks);
    }

    private ModuleHooks hooks() {
        if (hooks == null) {
            hooks = new ModuleHooks();
        }
        return hooks;
    }

    /** Removes the gradients of all parameters. */
    public final void zeroGrad() {
        parameters().forEach(Tensor::zeroGrad);
    }

    /** Frees all parameters and buffers; the module cannot be used any more. Closing again does nothing. */
    @Override
    public void close() {
        undoOptimization();
        parameters().forEach(Tensor::close);
        buffers().forEach(Tensor::close);
        modules().forEach(module -> module.registry().dormant.forEach(Tensor::close));
    }

    /** @return the tree of modules with their options, as PyTorch prints it */
    @Override
    public final String toString() {
        return ModuleText.of(this);
    }

    /** {@return the module's options for the printed tree; empty by default} */
    protected String extraRepr() {
        return "";
    }

    /** {@return the name that the printed tree and error messages use; the class's by default} */
    protected String name() {
        return getClass().getSimpleName();
    }

    /** Changes the mode of this module alone. */
    final void setTraining(boolean mode) {
        training = mode;
    }

    private static boolean isContinuous(DType dtype) {
        return dtype.isFloatingPoint() || dtype.isComplex();
    }

    private void initialize(Initializer weight, Initializer bias) {
        Tensor weights = registry().parameters.get("weight");
        if (weights == null) {
            throw new IllegalArgumentException(name() + " has no parameter 'weight' to initialize");
        }
        try (var _ = Torch.noGrad()) {
            weight.initialize(weights);
            if (registry().parameters.get("bias") != null) {
                bias.initialize(registry().parameters.get("bias"));
            }
        }
    }
}
