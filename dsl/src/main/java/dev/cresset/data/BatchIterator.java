package dev.cresset.data;

import dev.cresset.Scope;
import java.util.Iterator;

/**
 * One pass over a {@link DataLoader}'s batches. Batches belong to no scope; the caller closes each of them.
 *
 * <p>Close the iterator if you stop early, which ends its threads and frees the batches that they have prefetched:
 *
 * {@snippet :
 * try (BatchIterator batches = loader.iterator()) {
 *     try (Batch first = batches.next()) {
 *         inspect(first);
 *     }
 * }
 * }
 *
 * <p>It closes itself at the end of the pass, and when a batch cannot be loaded. An iterator that is abandoned before is closed some
 * time after the last reference to it is gone.
 */
public abstract class BatchIterator implements Iterator<Batch>, AutoCloseable {

    BatchIterator() {}

    /** Loads a batch, which outlives every scope; other tensors that the dataset creates are freed. */
    static Batch load(Dataset dataset, long[] indices) {
        try (var _ = Scope.open()) {
            return dataset.batch(indices).keep();
        }
    }

    /**
     * Loads the next batch.
     *
     * @return the batch
     * @throws java.util.NoSuchElementException if there is none
     * @throws DataLoaderException if a worker could not load it; the cause says why
     */
    @Override
    public abstract Batch next();

    /** Ends the pass; there is no next batch afterwards. Closing again has no effect. */
    @Override
    public abstract void close();
}
