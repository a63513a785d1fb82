package dev.cresset.nn.loss;

import dev.cresset.Tensor;
import dev.cresset.nn.BinaryModule;

/**
 * Base class of losses: {@code call(input, target)} compares the output of a network with the expected one.
 *
 * @param <M> the type of the loss itself
 */
public abstract class Loss<M extends Loss<M>> extends BinaryModule<M> {

    /** A loss in training mode. */
    protected Loss() {}

    /** A copy for a buffer: a module frees what it has registered, and the caller's tensor is the caller's. */
    static Tensor copyOf(Tensor weight) {
        return weight == null ? null : weight.detach().clone();
    }
}
