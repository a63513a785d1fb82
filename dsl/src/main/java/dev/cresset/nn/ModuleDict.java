package dev.cresset.nn;

import dev.cresset.internal.Checks;
import java.util.Collections;
import java.util.Map;

/**
 * Modules by name, in the order in which they were put there. It computes nothing by itself: the module that holds it does.
 *
 * {@snippet :
 * ModuleDict activations = new ModuleDict().put("relu", relu()).put("gelu", gelu());
 * Tensor output = activations.get("gelu").forward(input);
 * }
 *
 * @param <E> the type of the modules; {@code UnaryModule<?>} where they differ
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html">torch.nn.ModuleDict</a>
 */
public final class ModuleDict<E extends Module<?>> extends Module<ModuleDict<E>> {

    /** No modules. */
    public ModuleDict() {}

    /**
     * Puts a module under a name; one that is there already is closed.
     *
     * @param name the name, not empty and without a dot
     * @param layer the module or its description
     * @return this map
     */
    public ModuleDict<E> put(String name, LayerSpec<? extends E> layer) {
        if (containsKey(name)) {
            E previous = get(name);
            replace(name, layer);
            previous.close();
        } else {
            register(name, layer);
        }
        return this;
    }

    /**
     * {@return the module of a name}
     *
     * @param name a name
     * @throws IllegalArgumentException if there is none of that name
     */
    @SuppressWarnings("unchecked") // nothing else is registered
    public E get(String name) {
        Checks.that(containsKey(name), "ModuleDict has no module '%s'; its modules are %s", name, asMap().keySet());
        return (E) registry().children.get(name);
    }

    /**
     * {@return whether there is a module of that name}
     *
     * @param name a module's name
     */
    public boolean containsKey(String name) {
        return registry().children.containsKey(name);
    }

    /** {@return how many modules there are} */
    public int size() {
        return registry().children.size();
    }

    /** {@return the modules by name, in order; it cannot be changed, but shows later changes} */
    @SuppressWarnings("unchecked") // nothing else is registered
    public Map<String, E> asMap() {
        return (Map<String, E>) Collections.unmodifiableMap(registry().children);
    }
}
