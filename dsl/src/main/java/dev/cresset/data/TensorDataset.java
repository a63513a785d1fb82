package dev.cresset.data;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.Objects;

/**
 * A dataset in memory: the samples are the slices of two tensors along their first dimension.
 *
 * <p>It takes ownership of the tensors: no scope frees them, {@link #close} does.
 */
public final class TensorDataset implements Dataset, AutoCloseable {

    private final Tensor inputs;
    private final Tensor targets;
    private final long size;

    /**
     * Creates a dataset.
     *
     * @param inputs for example {@code (N, C, H, W)}
     * @param targets for example {@code (N)}
     * @throws IllegalArgumentException if the first dimensions differ, or there is none
     */
    public TensorDataset(Tensor inputs, Tensor targets) {
        Checks.that(
                inputs.dim() > 0 && targets.dim() > 0 && inputs.size(0) == targets.size(0),
                "inputs and targets need the same first dimension, got the shapes %s and %s",
                inputs.shape(),
                targets.shape());
        this.inputs = inputs.keep();
        this.targets = targets.keep();
        this.size = inputs.size(0);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Sample get(long index) {
        Objects.checkIndex(index, size);
        return new Sample(inputs.select(0, index), targets.select(0, index));
    }

    @Override
    public Batch batch(long[] indices) {
        for (long index : indices) {
            Objects.checkIndex(index, size);
        }
        try (Tensor chosen = Torch.tensor(indices)) {
            return new Batch(inputs.indexSelect(0, chosen), targets.indexSelect(0, chosen));
        }
    }

    /** {@return the number of samples, and dtypes and shapes of both tensors} */
    @Override
    public String toString() {
        return "TensorDataset(" + size + " samples, inputs=" + DataText.of(inputs) + ", targets=" + DataText.of(targets)
                + ")";
    }

    /** Frees both tensors. */
    @Override
    public void close() {
        inputs.close();
        targets.close();
    }
}
