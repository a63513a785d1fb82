package dev.cresset.data;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;

/**
 * Samples in one pair of tensors.
 *
 * @param input the inputs, stacked along a new first dimension, for example {@code (N, C, H, W)}
 * @param target the targets, stacked along a new first dimension, for example {@code (N)}
 */
public record Batch(Tensor input, Tensor target) implements AutoCloseable {

    /**
     * Stacks samples, as PyTorch's {@code default_collate}.
     *
     * @param samples samples of equal shapes, at least one
     * @return the batch, whose tensors belong to the calling thread's innermost scope
     */
    public static Batch defaultCollate(List<Sample> samples) {
        return new Batch(
                Torch.stack(samples.stream().map(Sample::input).toList()),
                Torch.stack(samples.stream().map(Sample::target).toList()));
    }

    /** {@return the number of samples} */
    public long size() {
        return input.size(0);
    }

    /** Frees both tensors. */
    @Override
    public void close() {
        input.close();
        target.close();
    }

    /** Removes both tensors from every scope. */
    Batch keep() {
        input.keep();
        target.keep();
        return this;
    }

    Batch moveToOuterScope() {
        input.moveToOuterScope();
        target.moveToOuterScope();
        return this;
    }

    /** {@return the dtypes and shapes} */
    @Override
    public String toString() {
        return "Batch(input=" + DataText.of(input) + ", target=" + DataText.of(target) + ")";
    }
}
