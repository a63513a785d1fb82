package dev.cresset.samples.train;

import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.Dataset;
import dev.cresset.data.Sample;

/** A data set that can pass over batches without the time that making them takes: they are empty then. */
final class SkippingDataset implements Dataset {

    private final Dataset images;
    private boolean skipping;

    SkippingDataset(Dataset images) {
        this.images = images;
    }

    void skipping(boolean newSkipping) {
        skipping = newSkipping;
    }

    @Override
    public long size() {
        return images.size();
    }

    @Override
    public Sample get(long index) {
        return images.get(index);
    }

    @Override
    public Batch batch(long[] indices) {
        return skipping ? new Batch(Torch.zeros(0), Torch.zeros(0)) : images.batch(indices);
    }
}
