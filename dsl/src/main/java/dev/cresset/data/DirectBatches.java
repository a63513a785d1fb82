package dev.cresset.data;

import java.util.Collections;
import java.util.Iterator;

/** Loads each batch in the consumer's thread, when it is asked for. */
final class DirectBatches extends BatchIterator {

    private final Dataset dataset;
    private Iterator<long[]> indices;

    DirectBatches(Dataset dataset, Iterator<long[]> indices) {
        this.dataset = dataset;
        this.indices = indices;
    }

    @Override
    public boolean hasNext() {
        return indices.hasNext();
    }

    @Override
    public Batch next() {
        return load(dataset, indices.next());
    }

    @Override
    public void close() {
        indices = Collections.emptyIterator();
    }
}
