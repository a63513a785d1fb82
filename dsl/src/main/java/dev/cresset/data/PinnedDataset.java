package dev.cresset.data;

/**
 * A dataset whose batches are in pinned memory. The thread that loads a batch pins it.
 *
 * @param source the dataset
 */
record PinnedDataset(Dataset source) implements Dataset {

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public Sample get(long index) {
        return source.get(index);
    }

    /** The batch in pageable memory belongs to the scope of {@link BatchIterator#load}. */
    @Override
    public Batch batch(long[] indices) {
        Batch batch = source.batch(indices);
        return new Batch(batch.input().pinMemory(), batch.target().pinMemory());
    }
}
