package dev.cresset.data;

import dev.cresset.Tensor;

/**
 * One element of a data set.
 *
 * @param input what a network is given, for example an image {@code (C, H, W)}
 * @param target what it should answer, for example a class, an INT64 without dimensions
 */
public record Sample(Tensor input, Tensor target) implements AutoCloseable {

    /** Frees both tensors. */
    @Override
    public void close() {
        input.close();
        target.close();
    }
}
