package dev.cresset.nn.loss;

import dev.cresset.Tensor;

/**
 * Base class of PyTorch's losses of an input and a target.
 *
 * @param <M> the loss
 * @param <S> its specification
 */
abstract class StandardLoss<M extends StandardLoss<M, S>, S extends LossSpec<S>> extends Loss<M> {

    private final S spec;

    StandardLoss(S spec) {
        this.spec = spec;
    }

    /** Registers a weight of the caller as a buffer: a copy, because a module frees what it has registered. */
    final Tensor registerWeight(String name, Tensor weight) {
        return registerBuffer(name, weight == null ? null : weight.detach().clone());
    }

    /** {@return the specification that the loss was built from} */
    public final S spec() {
        return spec;
    }
}
