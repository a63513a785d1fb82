package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.Arrays;

/**
 * Base class of modules that compute one tensor from two: losses, distances, networks with two inputs.
 *
 * @param <M> the type of the module itself, which {@code to}, {@code train} and the like return
 */
public abstract class BinaryModule<M extends BinaryModule<M>> extends Module<M> {

    /** A module without anything registered, in training mode. */
    protected BinaryModule() {}

    /**
     * Computes the module's output.
     *
     * @param first the first input; each module says of which shape
     * @param second the second input
     * @return the output
     */
    protected abstract Tensor forward(Tensor first, Tensor second);

    /**
     * Computes the module's output with the hooks around it.
     *
     * @param first the first input; each module says of which shape
     * @param second the second input
     * @return the output, as the hooks have left it
     */
    public final Tensor call(Tensor first, Tensor second) {
        checkFields();
        return hasHooks()
                ? callWithHooks(Arrays.asList(first, second), inputs -> forward(inputs.get(0), inputs.get(1)))
                : forward(first, second);
    }
}
