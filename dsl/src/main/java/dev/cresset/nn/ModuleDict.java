package dev.cresset.nn;

import dev.cresset.Tensor;
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
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html">torch.nn.ModuleDict</a>
 */
public final class ModuleDict extends Module {

    /** No modules. */
    public ModuleDict() {}

    /**
     * Not possible: the map does not know how its modules belong together.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Tensor forward(Tensor input) {
        throw new UnsupportedOperationException("ModuleDict computes nothing by itself; call its modules");
    }

    /**
     * Puts a module under a name; one that is there already is closed.
     *
     * @param name the name, not empty and without a dot
     * @param layer the module or its description
     * @return this map
     */
    public ModuleDict put(String name, Layer layer) {
        if (containsKey(name)) {
            replace(name, layer.build()).close();
        } else {
            register(name, layer.build());
        }
        return this;
    }

    /**
     * {@return the module of a name}
     *
     * @param name a name
     * @throws IllegalArgumentException if there is none of that name
     */
    public Module get(String name) {
        Checks.that(containsKey(name), "ModuleDict has no module '%s'; its modules are %s", name, asMap().keySet());
        return members().children.get(name);
    }

    /**
     * {@return whether there is a module of that name}
     *
     * @param name a module's name
     */
    public boolean containsKey(String name) {
        return members().children.containsKey(name);
    }

    /** {@return how many modules there are} */
    public int size() {
        return members().children.size();
    }

    /** {@return the modules by name, in order; it cannot be changed, but shows later changes} */
    public Map<String, Module> asMap() {
        return Collections.unmodifiableMap(members().children);
    }
}
