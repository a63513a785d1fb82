package dev.cresset.nn.loss;

import dev.cresset.nn.TernaryModule;

/**
 * Base class of losses of three inputs.
 *
 * @param <M> the loss
 * @param <S> its specification
 */
abstract class TernaryLoss<M extends TernaryLoss<M, S>, S extends LossSpec<S>> extends TernaryModule<M> {

    private final S spec;

    TernaryLoss(S spec) {
        this.spec = spec;
    }

    /** {@return the specification that the loss was built from} */
    public final S spec() {
        return spec;
    }
}
