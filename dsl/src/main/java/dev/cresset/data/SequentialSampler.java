package dev.cresset.data;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * All samples in their own order.
 *
 * @param size the number of samples
 */
public record SequentialSampler(long size) implements Sampler {

    /**
     * Visits the samples of a dataset from the first to the last.
     *
     * @param dataset the dataset
     */
    public SequentialSampler(Dataset dataset) {
        this(dataset.size());
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return LongStream.range(0, size).iterator();
    }

    /** {@return the number of samples} */
    @Override
    public String toString() {
        return "SequentialSampler(size=" + size + ")";
    }
}
