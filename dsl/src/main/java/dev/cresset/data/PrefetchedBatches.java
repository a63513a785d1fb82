package dev.cresset.data;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;

/** Batches that threads load in advance, in order. */
final class PrefetchedBatches extends BatchIterator {

    private static final Cleaner CLEANER = Cleaner.create();

    private final WorkerPool pool;
    private final Cleaner.Cleanable backstop;
    private final Iterator<long[]> indices;
    private final int ahead;
    private long taken;
    private boolean closed;

    /** Starts loading; {@code ahead} is the maximum number of batches in advance. */
    PrefetchedBatches(Dataset dataset, Iterator<long[]> indices, int workers, int ahead) {
        this.indices = indices;
        this.ahead = ahead;
        pool = new WorkerPool(dataset, workers);
        backstop = CLEANER.register(this, pool::stop);
        fill();
    }

    /** Draws indices in the consumer's thread, so that their order does not depend on the workers. */
    private void fill() {
        while (pool.pending() < ahead && indices.hasNext()) {
            pool.submit(indices.next());
        }
    }

    @Override
    public boolean hasNext() {
        if (!closed && pool.pending() == 0) {
            close();
        }
        return !closed;
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Batch batch = take();
        try {
            fill();
            return batch;
        } catch (RuntimeException | Error noIndices) {
            batch.close();
            close();
            throw noIndices;
        } finally {
            Reference.reachabilityFence(this); // the backstop must not run while batches are submitted
        }
    }

    private Batch take() {
        try {
            Batch batch = pool.take();
            taken++;
            return batch;
        } catch (CompletionException failure) {
            close();
            Throwable cause = failure.getCause();
            String reason = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
            throw new DataLoaderException("batch " + taken + " could not be loaded: " + reason, cause);
        }
    }

    @Override
    public void close() {
        closed = true;
        backstop.clean();
        pool.await();
    }
}
