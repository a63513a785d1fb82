package dev.cresset.nn.internal;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.ModuleDict;
import dev.cresset.nn.utils.ParametrizationList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The registered parts and tensors of a module, by name and in order. A name whose value is null is taken but stands for nothing. */
public final class ModuleRegistry {

    public final Map<String, Tensor> parameters = new LinkedHashMap<>();
    public final Map<String, Tensor> buffers = new LinkedHashMap<>();
    public final Map<String, Module<?>> children = new LinkedHashMap<>();

    /** How some of the tensors are computed; null where none is. */
    public ModuleDict<ParametrizationList> parametrizations;

    /** Tensors that are registered nowhere while others are trained in their place, but are the module's to free. */
    public final List<Tensor> dormant = new ArrayList<>();

    /** Names of buffers that are no part of the state. */
    private final Set<String> transients = new LinkedHashSet<>();

    /** Names of tensors that a state may lack, because older versions of PyTorch did not save them. */
    private final Set<String> optional = new LinkedHashSet<>();

    public void parameter(Module<?> owner, String name, Tensor value) {
        check(owner, name);
        if (value != null && !value.isLeaf()) {
            throw new IllegalArgumentException("parameter '" + name + "' of " + access().name(owner)
                    + " is the result of recorded operators; register value.detach()");
        }
        parameters.put(name, value);
    }

    public void buffer(Module<?> owner, String name, Tensor value, boolean persistent) {
        check(owner, name);
        buffers.put(name, value);
        if (!persistent) {
            transients.add(name);
        }
    }

    public void child(Module<?> owner, String name, Module<?> child) {
        check(owner, name);
        put(owner, name, child);
    }

    /** Lets a state lack a tensor, because older versions of PyTorch did not save it. */
    public void optional(String name) {
        optional.add(name);
    }

    public boolean isOptional(String name) {
        return optional.contains(name);
    }

    /** Puts a child in the place of the one of that name. */
    public Module<?> replace(Module<?> owner, String name, Module<?> child) {
        Module<?> previous = children.get(name);
        Checks.that(
                previous != null,
                "%s has no layer '%s' to replace; its layers are %s",
                access().name(owner),
                name,
                children.keySet());
        put(owner, name, child);
        return previous;
    }

    /** The tensors that a state holds: parameters, then persistent buffers. */
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>(parameters);
        buffers.forEach((name, buffer) -> {
            if (!transients.contains(name)) {
                state.put(name, buffer);
            }
        });
        state.values().removeIf(tensor -> tensor == null);
        return state;
    }

    /** The tensor to compute with in the place of a registered one. */
    public Tensor current(String name, Tensor registered) {
        return isParametrized(name) ? parametrization(name).call() : registered;
    }

    public boolean isParametrized(String name) {
        return parametrizations != null && parametrizations.containsKey(name);
    }

    public ParametrizationList parametrization(String name) {
        return parametrizations.get(name);
    }

    /** Has a list compute a tensor, which is no longer registered under its name. */
    public void parametrize(Module<?> owner, String name, ParametrizationList list) {
        if (parametrizations == null) {
            ModuleDict<ParametrizationList> first = new ModuleDict<>();
            child(owner, "parametrizations", first);
            parametrizations = first;
        }
        parametrizations.put(name, list);
        parameters.remove(name);
        buffers.remove(name);
    }

    /** Registers a tensor again, at the end. */
    public void unparametrize(String name, Tensor tensor, boolean isParameter) {
        access().registry(parametrizations).children.remove(name);
        if (parametrizations.size() == 0) {
            children.remove("parametrizations");
            parametrizations = null;
        }
        (isParameter ? parameters : buffers).put(name, tensor);
    }

    private void put(Module<?> owner, String name, Module<?> child) {
        if (child == null) {
            throw new IllegalArgumentException("layer '" + name + "' of " + access().name(owner) + " is null");
        }
        if (child.modules().contains(owner)) {
            throw new IllegalArgumentException(
                    "layer '" + name + "' of " + access().name(owner) + " would contain the layer that contains it");
        }
        access().undoOptimization(owner);
        children.put(name, child);
    }

    private void check(Module<?> owner, String name) {
        if (name == null || name.isEmpty() || name.indexOf('.') >= 0) {
            throw new IllegalArgumentException("a name in " + access().name(owner)
                    + " is not empty and has no dot, which separates names; got '" + name + "'");
        }
        if (parameters.containsKey(name) || buffers.containsKey(name) || children.containsKey(name)) {
            throw new IllegalArgumentException(access().name(owner) + " has a '" + name + "' already");
        }
    }
}
