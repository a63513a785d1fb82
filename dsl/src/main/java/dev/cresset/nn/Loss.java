package dev.cresset.nn;

import dev.cresset.Tensor;

/** A module that compares an output with what it should have been. */
public abstract class Loss extends Module {

    /** A loss without anything registered. */
    protected Loss() {}

    /**
     * Computes the loss.
     *
     * @param input what the network has computed
     * @param target what it should have computed
     * @return the loss
     */
    public abstract Tensor forward(Tensor input, Tensor target);

    /**
     * Not possible: a loss needs a target.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public final Tensor forward(Tensor input) {
        throw new UnsupportedOperationException(name() + " takes an input and a target: forward(input, target)");
    }

    /** A copy for a buffer: a module frees what it has registered, and the caller's tensor is the caller's. */
    static Tensor copyOf(Tensor weight) {
        return weight == null ? null : weight.detach().clone();
    }
}
