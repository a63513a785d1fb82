package dev.cresset.data;

import dev.cresset.Scope;
import java.util.Arrays;

/**
 * Samples by index, as PyTorch's {@code torch.utils.data.Dataset}.
 *
 * <p>A {@link DataLoader} with workers calls a dataset from several threads at a time.
 */
public interface Dataset {

    /** {@return the number of samples} */
    long size();

    /**
     * Returns a sample.
     *
     * @param index from 0 to {@code size() - 1}
     * @return the sample; its tensors belong to the calling thread's innermost scope, like those that operators return
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    Sample get(long index);

    /**
     * Returns several samples as a batch. By default, {@link Batch#defaultCollate} stacks the results of {@link #get}; a dataset with a
     * faster way overrides this.
     *
     * @param indices the samples in order, at least one
     * @return the batch; its tensors belong to the calling thread's innermost scope
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    default Batch batch(long[] indices) {
        try (var _ = Scope.open()) {
            return Batch.defaultCollate(
                            Arrays.stream(indices).mapToObj(this::get).toList())
                    .moveToOuterScope();
        }
    }
}
