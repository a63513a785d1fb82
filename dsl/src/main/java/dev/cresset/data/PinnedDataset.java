package dev.cresset.data;

/**
 * A data set whose batches are in pinned memory. They are pinned by the thread that loads them.
 *
 * @param source where the samples come from
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

    /** The batch as it was belongs to the scope of the loading. */
    @Override
    public Batch batch(long[] indices) {
        Batch batch = source.batch(indices);
        return new Batch(batch.input().pinMemory(), batch.target().pinMemory());
    }
}
