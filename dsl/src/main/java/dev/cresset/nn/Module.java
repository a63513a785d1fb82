package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.HookHandle;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.init.Initializer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Base class of all layers and networks, as PyTorch's {@code torch.nn.Module}.
 *
 * <p>A network of one's own registers its layers and tensors in its constructor and says in {@link #forward} what it computes:
 *
 * {@snippet :
 * class Net extends Module {
 *     private final Sequential features = register("features", sequential(conv2d(3, 8, 3), relu()));
 *     private final Linear classifier = register("classifier", linear(8 * 30 * 30, 10).build());
 *
 *     @Override
 *     public Tensor forward(Tensor input) { // (N, 3, 32, 32) -> (N, 10)
 *         return classifier.call(features.call(input).flatten(1));
 *     }
 * }
 * }
 *
 * <p>Registered tensors belong to the module: no scope frees them, {@link #close} does. Most examples import this class by name,
 * because {@code import dev.cresset.nn.*} alone leaves the name to {@code java.lang.Module}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html">torch.nn.Module</a>
 */
public abstract class Module implements Layer, AutoCloseable {

    private final Members members = new Members();
    private boolean training = true;
    private Layout layout = Layout.STRIDED;
    private FusedLayer fused; // null unless prepared for inference
    private ModuleHooks hooks; // null before the first

    /** A module without anything registered, in training mode. */
    protected Module() {}

    /**
     * Computes the module's output.
     *
     * @param input what the module takes; each layer says which shape
     * @return the output
     */
    public abstract Tensor forward(Tensor input);

    /**
     * Computes the module's output and calls the hooks around it, as PyTorch's {@code module(input)} does; {@link #forward} alone calls
     * none. A module calls its parts this way, so that hooks see them.
     *
     * @param input what the module takes
     * @return the output, as the hooks have left it
     */
    public final Tensor call(Tensor input) {
        return ModuleHooks.call(this, hooks, input);
    }

    /** @return this module */
    @Override
    public Module build() {
        return this;
    }

    /**
     * Makes another module a part of this one.
     *
     * @param name the name that the keys of its parameters begin with
     * @param module the part
     * @param <M> its type
     * @return the part
     * @throws IllegalArgumentException if the name is taken, empty or has a dot, or the part contains this module
     */
    protected final <M extends Module> M register(String name, M module) {
        members.child(this, name, module);
        return module;
    }

    /**
     * Puts a module in the place of one that is registered, under the same name.
     *
     * @param name the name of the part
     * @param module the new part
     * @return the part that was there; whoever has no use for it closes it
     * @throws IllegalArgumentException if no module is registered under the name, or the new part contains this module
     */
    protected final Module replace(String name, Module module) {
        return members.replace(this, name, module);
    }

    /**
     * Makes a tensor a parameter of this module: it is trained, moved and saved with it.
     *
     * @param name its key in the state
     * @param parameter a leaf, which takes the tensor over; null reserves the name
     * @return the parameter, which from now on requires gradients (if its dtype can have them)
     * @throws IllegalArgumentException if the name is taken, empty or has a dot, or the tensor is no leaf
     */
    protected final Tensor registerParameter(String name, Tensor parameter) {
        members.parameter(this, name, parameter);
        return parameter == null ? null : parameter.requiresGrad_(true).keep();
    }

    /**
     * Makes a tensor a buffer of this module: it is moved and saved with it, but not trained.
     *
     * @param name its key in the state
     * @param buffer the tensor, which is taken over; null reserves the name
     * @return the buffer
     * @throws IllegalArgumentException if the name is taken, empty or has a dot
     */
    protected final Tensor registerBuffer(String name, Tensor buffer) {
        return registerBuffer(name, buffer, true);
    }

    /**
     * Makes a tensor a buffer of this module: it is moved with it, but not trained.
     *
     * @param name its key in the state
     * @param buffer the tensor, which is taken over; null reserves the name
     * @param persistent whether it is part of the state
     * @return the buffer
     * @throws IllegalArgumentException if the name is taken, empty or has a dot
     */
    protected final Tensor registerBuffer(String name, Tensor buffer, boolean persistent) {
        members.buffer(this, name, buffer, persistent);
        return buffer == null ? null : buffer.keep();
    }

    /**
     * What to compute with in the place of a registered tensor: itself, or what its {@linkplain Parametrize parametrization} makes of it. A
     * layer whose tensors can be parametrized asks here each time.
     *
     * @param name the name under which it was registered
     * @param registered the tensor
     * @return the tensor to compute with
     */
    protected final Tensor parametrized(String name, Tensor registered) {
        return members.parametrizations == null ? registered : members.current(name, registered);
    }

    /** {@return the parameters of this module and all its parts, each once, in the order of registration} */
    public final List<Tensor> parameters() {
        return List.copyOf(namedParameters().values());
    }

    /** {@return the parameters of this module and all its parts, each once, by their keys in the state} */
    public final Map<String, Tensor> namedParameters() {
        return ModuleTree.tensors(this, module -> module.members.parameters);
    }

    /**
     * {@return the parameters of this module, and of all its parts if {@code recurse}, each once, by their keys in the state}
     *
     * @param recurse whether the parts' parameters are among them, or this module's own alone
     */
    public final Map<String, Tensor> namedParameters(boolean recurse) {
        return recurse ? namedParameters() : ModuleTree.own(members.parameters);
    }

    /** {@return the buffers of this module and all its parts, each once} */
    public final List<Tensor> buffers() {
        return List.copyOf(namedBuffers().values());
    }

    /** {@return the buffers of this module and all its parts, each once, by name; those that are not saved are among them} */
    public final Map<String, Tensor> namedBuffers() {
        return ModuleTree.tensors(this, module -> module.members.buffers);
    }

    /**
     * {@return the buffers of this module, and of all its parts if {@code recurse}, each once, by name}
     *
     * @param recurse whether the parts' buffers are among them, or this module's own alone
     */
    public final Map<String, Tensor> namedBuffers(boolean recurse) {
        return recurse ? namedBuffers() : ModuleTree.own(members.buffers);
    }

    /** {@return this module and all its parts, outer ones first, each once} */
    public final List<Module> modules() {
        return List.copyOf(namedModules().values());
    }

    /** {@return this module, under the empty name, and all its parts, outer ones first, each once} */
    public final Map<String, Module> namedModules() {
        return ModuleTree.modules(this);
    }

    /** {@return the modules that are registered here, each once} */
    public final List<Module> children() {
        return List.copyOf(namedChildren().values());
    }

    /** {@return the modules that are registered here, each once, by name} */
    public final Map<String, Module> namedChildren() {
        return ModuleTree.children(this);
    }

    /**
     * {@return the part of this module at a path}
     *
     * @param path the names on the way to a part, such as {@code features.0}; empty for this module
     * @throws IllegalArgumentException if there is no such part
     */
    public final Module getSubmodule(String path) {
        return ModuleTree.find(this, path);
    }

    /**
     * Puts a module in the place of a part.
     *
     * @param path the names on the way to the part, such as {@code features.0}
     * @param module the new part
     * @return the part that was there; whoever has no use for it closes it
     * @throws IllegalArgumentException if there is no such part. A module that keeps its parts in fields goes on using the old one; {@link
     *     Sequential}, {@link ModuleList} and {@link ModuleDict} use the new one
     */
    public final Module setSubmodule(String path, Layer module) {
        Checks.that(!path.isEmpty(), "a network cannot take the place of itself: the path is empty");
        int dot = path.lastIndexOf('.');
        return getSubmodule(dot < 0 ? "" : path.substring(0, dot)).replace(path.substring(dot + 1), module.build());
    }

    /**
     * {@return the parameter of a key, of this module or of a part}
     *
     * @param key its key in {@link #namedParameters}, such as {@code features.0.weight}
     * @throws IllegalArgumentException if there is none of that key
     */
    public final Tensor getParameter(String key) {
        return ModuleTree.find(this, key, "parameter", module -> module.members.parameters);
    }

    /**
     * {@return the buffer of a key, of this module or of a part}
     *
     * @param key its name in {@link #namedBuffers}, such as {@code features.1.running_mean}
     * @throws IllegalArgumentException if there is none of that name
     */
    public final Tensor getBuffer(String key) {
        return ModuleTree.find(this, key, "buffer", module -> module.members.buffers);
    }

    /**
     * What a checkpoint of the network holds: parameters and persistent buffers under PyTorch's keys.
     *
     * @return the module's own tensors, not copies
     */
    public final Map<String, Tensor> stateDict() {
        return StateDict.of(this);
    }

    /**
     * Copies a state into this network, whose keys and shapes must be exactly the same.
     *
     * @param state tensors by PyTorch's keys; they are converted to the dtype and device of the network's
     * @throws StateDictException if keys are missing or unexpected or shapes differ, with all of them; nothing is copied then
     */
    public final void loadStateDict(Map<String, Tensor> state) {
        loadStateDict(state, true);
    }

    /**
     * Copies a state into this network.
     *
     * @param state tensors by PyTorch's keys; they are converted to the dtype and device of the network's
     * @param strict whether missing and unexpected keys are errors
     * @return the keys that were missing or unexpected
     * @throws StateDictException if shapes differ, or keys where {@code strict}; nothing is copied then
     */
    public final IncompatibleKeys loadStateDict(Map<String, Tensor> state, boolean strict) {
        return loadStateDict(state, strict, false);
    }

    /**
     * Loads a state into this network.
     *
     * @param state tensors by PyTorch's keys
     * @param strict whether missing and unexpected keys are errors
     * @param assign whether the network's tensors share the memory of the state's from now on, and have their dtype and device, instead of
     *     getting copies of their values; the objects stay, so that optimizers go on holding them
     * @return the keys that were missing or unexpected
     * @throws StateDictException if shapes differ, or keys where {@code strict}; nothing is loaded then
     */
    public final IncompatibleKeys loadStateDict(Map<String, Tensor> state, boolean strict, boolean assign) {
        undoOptimization();
        return StateDict.load(this, state, strict, assign);
    }

    /**
     * Changes the mode of this module and all its parts. Dropout and normalisation behave differently in training.
     *
     * @param mode true for training, false for evaluation
     * @return this module
     */
    public Module train(boolean mode) {
        training = mode;
        if (mode) {
            fused(null);
        }
        children().forEach(child -> child.train(mode));
        return this;
    }

    /**
     * Prepares the network for inference: it is in evaluation mode from now on, normalisations are multiplied into the convolutions before
     * them, activations are computed in the same call, and weights stand in the order that oneDNN likes best, chosen at the first call by
     * the shape of its input. Images are in channels-last order inside. What {@link #forward} returns differs in rounding only (measured:
     * less than 1e-5 of the largest value), and nothing is recorded for a backward pass.
     *
     * <p>Parameters and the state stay as they are. {@code train()}, {@code to(...)}, {@code loadStateDict} and replacing a layer undo the
     * preparation; other changes of parameters are not seen, and hooks of layers that others have taken up are not called. The prepared weights need as much memory again as the parameters.
     *
     * <p>Layers that follow each other are found in every {@link Sequential}, and where a module tells by {@link #chains}.
     *
     * @return this module
     */
    public final Module optimizeForInference() {
        undoOptimization();
        eval();
        InferencePreparation.prepare(this);
        return this;
    }

    /**
     * Which parts this module's {@code forward} calls one directly after the other, with nobody else seeing what they pass on. None by
     * default; {@link Sequential} names its layers.
     *
     * @return chains of parts, in the order of the calls
     */
    protected List<List<Module>> chains() {
        return List.of();
    }

    final FusedLayer fused() {
        return fused;
    }

    final void fused(FusedLayer replacement) {
        if (fused != null) {
            fused.close();
        }
        fused = replacement;
    }

    final void undoOptimization() {
        modules().forEach(module -> module.fused(null));
    }

    /** {@return this module, now in training mode with all its parts} */
    public final Module train() {
        return train(true);
    }

    /** {@return this module, now in evaluation mode with all its parts} */
    public final Module eval() {
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
    public final Module to(Device device) {
        undoOptimization();
        Conversion.apply(this, tensor -> tensor.to(null, device));
        return this;
    }

    /**
     * Converts those parameters, buffers and gradients that are floating-point. The tensors stay the same objects.
     *
     * @param dtype a floating-point or complex type
     * @return this module
     * @throws IllegalArgumentException if the dtype is neither
     */
    public final Module to(DType dtype) {
        if (!isContinuous(dtype)) {
            throw new IllegalArgumentException("a module's dtype is floating-point or complex, not " + dtype);
        }
        undoOptimization();
        Conversion.apply(this, tensor -> isContinuous(tensor.dtype()) ? tensor.to(dtype) : tensor);
        return this;
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
    public final Module to(MemoryFormat format) {
        undoOptimization();
        int dimensions = format == MemoryFormat.CHANNELS_LAST ? 4 : format == MemoryFormat.CHANNELS_LAST_3D ? 5 : -1;
        Conversion.apply(
                this, tensor -> dimensions < 0 || tensor.dim() == dimensions ? tensor.contiguous(format) : tensor);
        return this;
    }

    /**
     * Says in which layout images pass from layer to layer in every {@link Sequential} of the network. With {@link Layout#MKLDNN},
     * convolutions, ReLUs and poolings that follow each other leave them in the one in which oneDNN computes, instead of making an array
     * of each result and reordering it for the next layer. It is the same kernels in the same order: outputs and gradients stay the same to
     * the last bit. What comes out of a chain, parameters and gradients are arrays as ever.
     *
     * <p>It pays for two-dimensional convolutions of float32 arrays on the CPU, and changes nothing for others. The backward pass cannot be
     * differentiated again then.
     *
     * @param layout {@link Layout#STRIDED}, which is the default, or {@link Layout#MKLDNN}
     * @return this module
     * @throws IllegalArgumentException if it is another layout
     */
    public final Module to(Layout layout) {
        if (layout != Layout.STRIDED && layout != Layout.MKLDNN) {
            throw new IllegalArgumentException(
                    "images pass between layers as " + Layout.STRIDED + " or " + Layout.MKLDNN + ", not as " + layout);
        }
        undoOptimization();
        modules().forEach(module -> module.layout = layout);
        return this;
    }

    final Layout layout() {
        return layout;
    }

    /** Whether this layer, given an image in oneDNN's layout, computes what it would from the array, and gives the result in it. */
    boolean computesInOneDnnLayout(Tensor image) {
        return false;
    }

    /**
     * Calls a function on all parts and then on this module, inner ones first.
     *
     * @param function what to call, for example to set initial values
     * @return this module
     */
    public final Module apply(Consumer<? super Module> function) {
        children().forEach(child -> child.apply(function));
        function.accept(this);
        return this;
    }

    /**
     * Sets new initial values for the parameters {@code weight} of all modules of a type, in the order of {@link #modules}.
     *
     * @param type the type of layer, such as {@code Conv2d.class}
     * @param weight what sets the weights; biases stay as they are
     * @return this module
     * @throws IllegalArgumentException if a layer of the type has no weight
     */
    public Module init(Class<? extends Module> type, Initializer weight) {
        return init(type, weight, bias -> {});
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
    public Module init(Class<? extends Module> type, Initializer weight, Initializer bias) {
        modules().stream().filter(type::isInstance).forEach(module -> module.initialize(weight, bias));
        return this;
    }

    /**
     * Freezes or unfreezes all parameters.
     *
     * @param requiresGrad whether {@code backward} computes their gradients
     * @return this module
     */
    public final Module requiresGrad_(boolean requiresGrad) {
        parameters().forEach(parameter -> parameter.requiresGrad_(requiresGrad));
        return this;
    }

    /**
     * Has {@link #call} call a function before this module computes.
     *
     * @param hook may put another input in the place of the one that comes
     * @return what removes the hook
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_forward_pre_hook">register_forward_pre_hook</a>
     */
    public final HookHandle registerForwardPreHook(ForwardPreHook hook) {
        return registerForwardPreHook(hook, false);
    }

    /**
     * Like {@link #registerForwardPreHook(ForwardPreHook)}, before the hooks that are there already if {@code prepend}.
     *
     * @param hook may put another input in the place of the one that comes
     * @param prepend whether it runs before the hooks that are there already instead of behind them
     * @return what removes the hook
     */
    public final HookHandle registerForwardPreHook(ForwardPreHook hook, boolean prepend) {
        return hooks().forwardPre.add(hook, prepend);
    }

    /**
     * Has {@link #call} call a function after this module has computed.
     *
     * @param hook may put another output in the place of the one that was computed
     * @return what removes the hook
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_forward_hook">register_forward_hook</a>
     */
    public final HookHandle registerForwardHook(ForwardHook hook) {
        return registerForwardHook(hook, false);
    }

    /**
     * Like {@link #registerForwardHook(ForwardHook)}, before the hooks that are there already if {@code prepend}.
     *
     * @param hook may put another output in the place of the one that was computed
     * @param prepend whether it runs before the hooks that are there already instead of behind them
     * @return what removes the hook
     */
    public final HookHandle registerForwardHook(ForwardHook hook, boolean prepend) {
        return hooks().forward.add(hook, prepend);
    }

    /**
     * Has backward passes call a function with the gradient of this module's output, before they go through the module.
     *
     * @param hook may put another gradient in the place of the one that comes
     * @return what removes the hook
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.register_full_backward_pre_hook">register_full_backward_pre_hook</a>
     */
    public final HookHandle registerFullBackwardPreHook(BackwardPreHook hook) {
        return hooks().backwardPre.add(hook, false);
    }

    /**
     * Has backward passes call a function with the gradients of this module's input and output, after they have gone through the module.
     *
     * @param hook may put another gradient of the input in the place of the computed one
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
        modules().forEach(module -> module.members.dormant.forEach(Tensor::close));
    }

    /** @return the tree of modules with their options, as PyTorch prints it */
    @Override
    public final String toString() {
        return ModuleText.of(this);
    }

    /** {@return the module's options as they stand in the printed tree; empty by default} */
    protected String extraRepr() {
        return "";
    }

    /** {@return the name that the printed tree and error messages use; the class's by default} */
    protected String name() {
        return getClass().getSimpleName();
    }

    /** Whether a state may lack this tensor of this module, because older versions of PyTorch did not save it. */
    boolean mayLackState(String name) {
        return false;
    }

    /** Changes the mode of this module alone. */
    final void setTraining(boolean mode) {
        training = mode;
    }

    Members members() {
        return members;
    }

    private static boolean isContinuous(DType dtype) {
        return dtype.isFloatingPoint() || dtype.isComplex();
    }

    private void initialize(Initializer weight, Initializer bias) {
        Tensor weights = members.parameters.get("weight");
        if (weights == null) {
            throw new IllegalArgumentException(name() + " has no parameter 'weight' to initialise");
        }
        Torch.noGrad(() -> {
            weight.initialize(weights);
            if (members.parameters.get("bias") != null) {
                bias.initialize(members.parameters.get("bias"));
            }
        });
    }
}
