package dev.cresset.data;

import dev.cresset.Tensor;

/**
 * One element of a dataset.
 *
 * @param input the input of the network, for example an image {@code (C, H, W)}
 * @param target the expected output, for example a class index, an int64 tensor without dimensions
 */
public record Sample(Tensor input, Tensor target) implements AutoCloseable {

    /** Frees both tensors. */
    @Override
    public void close() {
        input.close();
        target.close();
    }

    /** {@return the dtypes and shapes} */
    @Override
    public String toString() {
        return "Sample(input=" + DataText.of(input) + ", target=" + DataText.of(target) + ")";
    }
}
