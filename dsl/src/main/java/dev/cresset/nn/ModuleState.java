package dev.cresset.nn;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.internal.ModuleRegistry;
import dev.cresset.nn.utils.Parametrize;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Parts, parameters and buffers of a module: registering them, finding them, saving and loading them. */
abstract sealed class ModuleState permits Module {

    private final ModuleRegistry registry = new ModuleRegistry();

    ModuleState() {}

    private Module<?> self() {
        return (Module<?>) this;
    }

    final ModuleRegistry registry() {
        return registry;
    }

    /**
     * Makes another module a part of this one.
     *
     * @param name the name that the keys of its parameters begin with
     * @param part the part, or the specification from which it is built now
     * @param <P> the type of the part
     * @return the part
     * @throws IllegalArgumentException if the name is taken, empty or has a dot, or the part contains this module
     */
    protected final <P extends Module<?>> P register(String name, LayerSpec<P> part) {
        Checks.that(part != null, "layer '%s' of %s is null", name, self().name());
        P built = part.build();
        registry.child(self(), name, built);
        return built;
    }

    /**
     * Replaces a registered module, under the same name.
     *
     * @param name the name of the part
     * @param part the new part, or its specification
     * @param <P> the type of the new part
     * @return the new part
     * @throws IllegalArgumentException if no module is registered under the name, or the new part contains this module
     */
    protected final <P extends Module<?>> P replace(String name, LayerSpec<P> part) {
        P built = part.build();
        registry.replace(self(), name, built);
        self().checkFieldsAgain(); // one may hold the old part
        return built;
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
        registry.parameter(self(), name, parameter);
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
        registry.buffer(self(), name, buffer, persistent);
        return buffer == null ? null : buffer.keep();
    }

    /**
     * The tensor to compute with: the registered one, or the result of its {@linkplain Parametrize parametrization}. A
     * layer whose tensors can be parametrized asks here each time.
     *
     * @param name the name under which it was registered
     * @param registered the tensor
     * @return the tensor to compute with
     */
    protected final Tensor parametrized(String name, Tensor registered) {
        return registry.parametrizations == null ? registered : registry.current(name, registered);
    }

    /** {@return the parameters of this module and all its parts, each once, in the order of registration} */
    public final List<Tensor> parameters() {
        return List.copyOf(namedParameters().values());
    }

    /** {@return the parameters of this module and all its parts, each once, by their keys in the state} */
    public final Map<String, Tensor> namedParameters() {
        UnregisteredFields.checkTree(self());
        return ModuleTree.tensors(self(), module -> module.registry().parameters);
    }

    /**
     * {@return the parameters of this module, and of all its parts if {@code recurse}, each once, by their keys in the state}
     *
     * @param recurse whether the parts' parameters are among them, or this module's own alone
     */
    public final Map<String, Tensor> namedParameters(boolean recurse) {
        return recurse ? namedParameters() : ModuleTree.own(registry.parameters);
    }

    /** {@return the buffers of this module and all its parts, each once} */
    public final List<Tensor> buffers() {
        return List.copyOf(namedBuffers().values());
    }

    /** {@return the buffers of this module and all its parts, each once, by name; those that are not saved are among them} */
    public final Map<String, Tensor> namedBuffers() {
        return ModuleTree.tensors(self(), module -> module.registry().buffers);
    }

    /**
     * {@return the buffers of this module, and of all its parts if {@code recurse}, each once, by name}
     *
     * @param recurse whether the parts' buffers are among them, or this module's own alone
     */
    public final Map<String, Tensor> namedBuffers(boolean recurse) {
        return recurse ? namedBuffers() : ModuleTree.own(registry.buffers);
    }

    /** {@return this module and all its parts, outer ones first, each once} */
    public final List<Module<?>> modules() {
        return List.copyOf(namedModules().values());
    }

    /** {@return this module, under the empty name, and all its parts, outer ones first, each once} */
    public final Map<String, Module<?>> namedModules() {
        return ModuleTree.modules(self());
    }

    /** {@return the modules that are registered here, each once} */
    public final List<Module<?>> children() {
        return List.copyOf(namedChildren().values());
    }

    /** {@return the modules that are registered here, each once, by name} */
    public final Map<String, Module<?>> namedChildren() {
        return ModuleTree.children(self());
    }

    /**
     * {@return the part of this module at a path}
     *
     * @param path the names on the way to a part, such as {@code features.0}; empty for this module
     * @throws IllegalArgumentException if there is no such part
     */
    public final Module<?> getSubmodule(String path) {
        return ModuleTree.find(self(), path);
    }

    /**
     * Replaces a part.
     *
     * @param path the names on the way to the part, such as {@code features.0}
     * @param part the new part, or its specification
     * @param <P> the type of the new part
     * @return the new part
     * @throws IllegalArgumentException if there is no such part. A module that keeps its parts in fields goes on using the old one; {@link
     *     Sequential}, {@link ModuleList} and {@link ModuleDict} use the new one
     */
    public final <P extends Module<?>> P setSubmodule(String path, LayerSpec<P> part) {
        Checks.that(!path.isEmpty(), "a network cannot take the place of itself: the path is empty");
        int dot = path.lastIndexOf('.');
        return getSubmodule(dot < 0 ? "" : path.substring(0, dot)).replace(path.substring(dot + 1), part);
    }

    /**
     * {@return the parameter of a key, of this module or of a part}
     *
     * @param key its key in {@link #namedParameters}, such as {@code features.0.weight}
     * @throws IllegalArgumentException if there is none of that key
     */
    public final Tensor getParameter(String key) {
        return ModuleTree.find(self(), key, "parameter", module -> module.registry().parameters);
    }

    /**
     * {@return the buffer of a key, of this module or of a part}
     *
     * @param key its name in {@link #namedBuffers}, such as {@code features.1.running_mean}
     * @throws IllegalArgumentException if there is none of that name
     */
    public final Tensor getBuffer(String key) {
        return ModuleTree.find(self(), key, "buffer", module -> module.registry().buffers);
    }

    /**
     * Returns the state of the network, as a checkpoint has it: parameters and persistent buffers under PyTorch's keys.
     *
     * @return the module's own tensors, not copies
     */
    public final Map<String, Tensor> stateDict() {
        UnregisteredFields.checkTree(self());
        return StateDict.of(self());
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
        self().undoOptimization();
        return StateDict.load(self(), state, strict, assign);
    }

    /**
     * Loads a state by a reader that writes into this network's own tensors, as files are read without a copy.
     *
     * @param source what messages call the state, such as the name of a file
     * @param shapes the shapes of the state's tensors by PyTorch's keys, which must be exactly the network's
     * @param reader gets the network's tensors by key, and writes into them
     * @throws StateDictException if keys are missing or unexpected or shapes differ, with all of them; nothing is read then
     */
    public final void loadStateDict(String source, Map<String, Shape> shapes, Consumer<Map<String, Tensor>> reader) {
        StateDict.check(self(), source, shapes);
        self().undoOptimization();
        try (var _ = Torch.noGrad()) {
            reader.accept(stateDict());
        }
    }
}
