package dev.cresset.data;

import dev.cresset.Scope;
import dev.cresset.Torch;
import java.util.Arrays;
import java.util.List;

/**
 * Samples that are found by their index.
 *
 * <p>A {@link DataLoader} with workers calls a data set from several threads at a time.
 */
public interface Dataset {

    /** {@return how many samples there are} */
    long size();

    /**
     * {@return the sample; its tensors are the caller's and, as all that operators return, in the calling thread's innermost scope}
     *
     * @param index from 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    Sample get(long index);

    /**
     * Puts samples together. By default each is fetched with {@link #get} and stacked with the others; a data set that can do it
     * faster overrides this.
     *
     * @param indices which samples, in this order; at least one
     * @return the batch; its tensors are the caller's
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    default Batch batch(long[] indices) {
        try (Scope _ = Scope.open()) {
            List<Sample> samples = Arrays.stream(indices).mapToObj(this::get).toList();
            return new Batch(
                    Torch.stack(samples.stream().map(Sample::input).toList()).moveToOuterScope(),
                    Torch.stack(samples.stream().map(Sample::target).toList()).moveToOuterScope());
        }
    }
}
