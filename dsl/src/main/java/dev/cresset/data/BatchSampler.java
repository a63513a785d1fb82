package dev.cresset.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** Groups the indices of a sampler into batches. */
public final class BatchSampler implements Iterable<long[]> {

    private final Sampler sampler;
    private final int batchSize;
    private final boolean dropLast;

    /**
     * Makes batches of the indices of another sampler, in its order.
     *
     * @param sampler where the indices come from
     * @param batchSize how many make a batch
     * @param dropLast whether a last batch that is smaller is left out
     * @throws IllegalArgumentException if the batch size is not positive
     */
    public BatchSampler(Sampler sampler, int batchSize, boolean dropLast) {
        if (batchSize <= 0) {
            throw new IllegalArgumentException("a batch size is 1 or more, got " + batchSize);
        }
        this.sampler = sampler;
        this.batchSize = batchSize;
        this.dropLast = dropLast;
    }

    /** {@return how many batches an epoch has} */
    public long size() {
        return dropLast ? sampler.size() / batchSize : Math.ceilDiv(sampler.size(), batchSize);
    }

    /** @return the indices of each batch */
    @Override
    public Iterator<long[]> iterator() {
        return new Batches(sampler.iterator());
    }

    private final class Batches implements Iterator<long[]> {

        private final PrimitiveIterator.OfLong indices;
        private long[] batch;

        private Batches(PrimitiveIterator.OfLong indices) {
            this.indices = indices;
        }

        @Override
        public boolean hasNext() {
            if (batch == null) {
                batch = collect();
            }
            return batch.length == batchSize || batch.length > 0 && !dropLast;
        }

        @Override
        public long[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            long[] next = batch;
            batch = null;
            return next;
        }

        private long[] collect() {
            long[] collected = new long[batchSize];
            int count = 0;
            while (count < batchSize && indices.hasNext()) {
                collected[count++] = indices.nextLong();
            }
            return Arrays.copyOf(collected, count);
        }
    }
}
