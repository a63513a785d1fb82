package dev.cresset.nn.utils;

import static dev.cresset.nn.internal.ModuleAccess.access;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.ModuleRegistry;

/**
 * Tensors of modules that are computed from others each time they are used, as PyTorch's {@code torch.nn.utils.parametrize}; the usual ones
 * are in {@link Parametrizations}.
 *
 * <p>State: {@code parametrizations.weight.original} in the place of {@code weight}, or {@code parametrizations.weight.original0} and so on
 * where there are several.
 *
 * {@snippet :
 * class Symmetric extends Module {
 *     public Tensor forward(Tensor x) {
 *         return x.triu().add(x.triu(1).transpose(0, 1));
 *     }
 * }
 * Linear layer = Parametrize.registerParametrization(linear(3, 3).build(), "weight", new Symmetric());
 * }
 *
 * <p>All layers of this package compute with parametrized tensors. A module of one's own has to ask {@link Module#parametrized} for them.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.register_parametrization.html">torch.nn.utils.parametrize.register_parametrization</a>
 */
public final class Parametrize {

    private Parametrize() {}

    /**
     * Has a module compute one of its tensors. An optimizer must be made, or told of new parameters, afterwards where there are several
     * originals; a single one is the same parameter as before.
     *
     * @param module the module
     * @param name the name of its parameter or buffer; one that is parametrized already gets the new parametrization behind the others
     * @param parametrization computes the tensor, and belongs to the module from now on
     * @param <M> the module's type
     * @return the module
     * @throws IllegalArgumentException if the module has no tensor of that name, or shape or dtype would change
     */
    public static <M extends Module<?>> M registerParametrization(
            M module, String name, UnaryModule<?> parametrization) {
        return registerParametrization(module, name, parametrization, false);
    }

    /**
     * Like {@link #registerParametrization(Module, String, UnaryModule)}, without checking shape and dtype if {@code unsafe}.
     *
     * @param module the module whose tensor it is
     * @param name the name of its parameter or buffer; one that is parametrized already gets the new parametrization behind the others
     * @param parametrization computes the tensor, and belongs to the module from now on
     * @param unsafe whether the computed tensor may have another shape or dtype than the original
     * @param <M> the module's type
     * @return the module
     */
    public static <M extends Module<?>> M registerParametrization(
            M module, String name, UnaryModule<?> parametrization, boolean unsafe) {
        parametrization.train(module.isTraining());
        access().undoOptimization(module);
        ModuleRegistry members = access().registry(module);
        if (members.isParametrized(name)) {
            members.parametrization(name).append(parametrization, unsafe);
            return module;
        }
        Tensor tensor = registered(module, name);
        boolean isParameter = members.parameters.containsKey(name);
        members.parametrize(module, name, new ParametrizationList(parametrization, tensor, isParameter, unsafe));
        return module;
    }

    /** The parameter or buffer of that name. */
    static Tensor registered(Module<?> module, String name) {
        ModuleRegistry members = access().registry(module);
        Tensor tensor = members.parameters.getOrDefault(name, members.buffers.get(name));
        Checks.that(
                tensor != null,
                "%s has no parameter or buffer '%s'; it has %s and %s",
                access().name(module),
                name,
                members.parameters.keySet(),
                members.buffers.keySet());
        return tensor;
    }

    /**
     * {@return whether a module computes any of its tensors}
     *
     * @param module a module
     */
    public static boolean isParametrized(Module<?> module) {
        return access().registry(module).parametrizations != null;
    }

    /**
     * {@return whether a module computes its tensor of that name}
     *
     * @param module a module
     * @param name the name of a tensor
     */
    public static boolean isParametrized(Module<?> module, String name) {
        return access().registry(module).isParametrized(name);
    }

    /**
     * {@return the modules that compute one of a module's tensors, and the originals that they compute it from}
     *
     * @param module a module
     * @param name the name of a parametrized tensor
     * @throws IllegalArgumentException if it is not parametrized
     */
    public static ParametrizationList parametrizations(Module<?> module, String name) {
        Checks.that(isParametrized(module, name), "%s has no parametrization of '%s'", access().name(module), name);
        return access().registry(module).parametrization(name);
    }

    /**
     * Makes a tensor what it was before: a parameter or buffer under its own name, with the computed values.
     *
     * @param module the module
     * @param name the name of a parametrized tensor
     * @param <M> the module's type
     * @return the module
     * @throws IllegalArgumentException if it is not parametrized
     */
    public static <M extends Module<?>> M removeParametrizations(M module, String name) {
        return removeParametrizations(module, name, true);
    }

    /**
     * Like {@link #removeParametrizations(Module, String)}.
     *
     * @param module the module whose tensor it is
     * @param name the name of a parametrized tensor
     * @param leaveParametrized whether it keeps the computed values instead of the original ones
     * @param <M> the module's type
     * @return the module
     * @throws IllegalArgumentException if it is not parametrized, or is to get its original values back and there are several
     */
    public static <M extends Module<?>> M removeParametrizations(M module, String name, boolean leaveParametrized) {
        ParametrizationList list = parametrizations(module, name);
        access().undoOptimization(module);
        Tensor tensor = list.release(leaveParametrized);
        access().registry(module).unparametrize(name, tensor, list.isParameter());
        return module;
    }
}
