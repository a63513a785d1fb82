package dev.cresset.data;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * All samples in their own order.
 *
 * @param size how many samples there are
 */
public record SequentialSampler(long size) implements Sampler {

    /**
     * Visits the samples of a data set from the first to the last.
     *
     * @param dataset whose samples to visit
     */
    public SequentialSampler(Dataset dataset) {
        this(dataset.size());
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return LongStream.range(0, size).iterator();
    }
}
