package dev.cresset.data;

import dev.cresset.internal.Checks;
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
     * Groups the indices of a sampler, in its order.
     *
     * @param sampler the sampler that gives the indices
     * @param batchSize number of indices in a batch
     * @param dropLast whether to drop the last batch if it is smaller
     * @throws IllegalArgumentException if the batch size is not positive
     */
    public BatchSampler(Sampler sampler, int batchSize, boolean dropLast) {
        this.sampler = sampler;
        this.batchSize = Checks.value(batchSize, batchSize > 0, "a batch size is 1 or more");
        this.dropLast = dropLast;
    }

    /** {@return the number of batches in an epoch} */
    public long size() {
        return dropLast ? sampler.size() / batchSize : Math.ceilDiv(sampler.size(), batchSize);
    }

    /** {@return the indices of each batch} */
    @Override
    public Iterator<long[]> iterator() {
        return new Batches(sampler.iterator());
    }

    /** {@return the sampler and the options} */
    @Override
    public String toString() {
        return "BatchSampler(sampler=" + sampler + ", batchSize=" + batchSize + ", dropLast=" + dropLast + ")";
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
