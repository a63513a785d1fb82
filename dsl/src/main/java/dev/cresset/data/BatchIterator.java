package dev.cresset.data;

import java.util.Iterator;

/**
 * One pass over a {@link DataLoader}'s batches. Each batch belongs to no scope and is the caller's to close.
 *
 * <p>Who leaves before the end closes the iterator, which ends its threads and frees what they have loaded in advance:
 *
 * {@snippet :
 * try (BatchIterator batches = loader.iterator()) {
 *     try (Batch first = batches.next()) {
 *         inspect(first);
 *     }
 * }
 * }
 *
 * <p>At the end of the pass, and when a batch cannot be loaded, it closes itself; one that is forgotten half-way is closed some time
 * after nobody refers to it any more.
 */
public abstract class BatchIterator implements Iterator<Batch>, AutoCloseable {

    BatchIterator() {}

    /**
     * Loads the next batch.
     *
     * @return the batch
     * @throws java.util.NoSuchElementException if there is none
     * @throws DataLoaderException if a worker could not load it; the cause says why
     */
    @Override
    public abstract Batch next();

    /** Ends the pass: there is no next batch any more. Closing again does nothing. */
    @Override
    public abstract void close();
}
