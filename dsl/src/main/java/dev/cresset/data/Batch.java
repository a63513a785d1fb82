package dev.cresset.data;

import dev.cresset.Tensor;

/**
 * Several samples in one pair of tensors.
 *
 * @param input the inputs, stacked along a new first dimension, for example {@code (N, C, H, W)}
 * @param target the targets, stacked along a new first dimension, for example {@code (N)}
 */
public record Batch(Tensor input, Tensor target) implements AutoCloseable {

    /** {@return how many samples there are} */
    public long size() {
        return input.size(0);
    }

    /** Frees both tensors. */
    @Override
    public void close() {
        input.close();
        target.close();
    }

    /** Takes both tensors out of every scope. */
    Batch keep() {
        input.keep();
        target.keep();
        return this;
    }
}
