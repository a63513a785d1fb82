package dev.cresset.data;

import dev.cresset.Generator;
import dev.cresset.Scope;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.internal.Checks;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Makes mini-batches of a dataset, with PyTorch's order of random draws: the same seed gives the same order.
 *
 * {@snippet :
 * DataLoader loader = DataLoader.builder(dataset).batchSize(128).shuffle(true).numWorkers(2).build();
 * loader.forEach(batch -> train(batch.input(), batch.target()));
 * }
 *
 * <p>{@link #forEach} frees each batch, and the temporary tensors of the loop's body. A {@code for} loop takes each batch itself, and
 * closes it; use it to assign variables or to stop early. If batches are prefetched, a loop that stops early also closes its
 * {@link #iterator}:
 *
 * {@snippet :
 * for (Batch batch : loader) {
 *     try (batch; var _ = Scope.open()) {
 *         loss += train(batch.input(), batch.target());
 *     }
 * }
 * }
 *
 * <p>With workers, several threads call the dataset. The order of batches does not depend on them; a dataset that draws random numbers
 * should use generators of its own.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader">torch.utils.data.DataLoader</a>
 */
public final class DataLoader implements Iterable<Batch> {

    private final Dataset dataset;
    private final BatchSampler batches;
    private final Generator generator;
    private final int numWorkers;
    private final int prefetchFactor;
    private final boolean pinMemory;

    private DataLoader(Builder builder) {
        dataset = builder.dataset;
        pinMemory = builder.pinMemory;
        generator = builder.generator;
        numWorkers = builder.numWorkers;
        prefetchFactor = builder.prefetchFactor;
        batches = new BatchSampler(builder.chooseSampler(), builder.batchSize, builder.dropLast);
    }

    /**
     * Starts a loader.
     *
     * @param dataset the dataset
     * @return a builder
     */
    public static Builder builder(Dataset dataset) {
        return new Builder(dataset);
    }

    /** {@return the dataset} */
    public Dataset dataset() {
        return dataset;
    }

    /** {@return the number of batches in a pass} */
    public long size() {
        return batches.size();
    }

    /**
     * Passes each batch to an action, in a scope of its own. The batch and the tensors that the action creates are freed after each call,
     * except those that {@code keep()} or {@code moveToOuterScope()} has released from the scope. If the action throws, the pass ends.
     *
     * @param action the body of the loop
     * @throws DataLoaderException if a worker could not load a batch; the cause says why
     */
    @Override
    public void forEach(Consumer<? super Batch> action) {
        try (BatchIterator iterator = iterator()) {
            while (iterator.hasNext()) {
                try (Batch batch = iterator.next();
                        var _ = Scope.open()) {
                    action.accept(batch);
                }
            }
        }
    }

    /**
     * Starts a pass over the data.
     *
     * @return the batches, which the caller closes
     */
    @Override
    public BatchIterator iterator() {
        Iterator<long[]> indices = batches.iterator();
        // PyTorch draws a seed for its workers before the sampler draws. It is not used here, but the order of draws
        // is the same.
        RandomDraws.seed(generator);
        Dataset source = pinMemory ? new PinnedDataset(dataset) : dataset;
        return numWorkers == 0
                ? new DirectBatches(source, indices)
                : new PrefetchedBatches(source, indices, numWorkers, Math.multiplyExact(numWorkers, prefetchFactor));
    }

    /** {@return the dataset, the sampler, the options and the number of batches} */
    @Override
    public String toString() {
        return "DataLoader(dataset=" + DataText.of(dataset) + ", " + batches + ", numWorkers=" + numWorkers
                + ", pinMemory=" + pinMemory + ", size=" + size() + ")";
    }

    /** Options of DataLoader. */
    public static final class Builder {

        private final Dataset dataset;
        private int batchSize = 1;
        private boolean shuffle;
        private boolean dropLast;
        private int numWorkers;
        private int prefetchFactor = 2;
        private boolean pinMemory;
        private Sampler sampler;
        private Generator generator;

        private Builder(Dataset dataset) {
            this.dataset = dataset;
        }

        /**
         * Sets the number of samples in a batch; 1 by default.
         *
         * @param batchSize 1 or more
         * @return this builder
         */
        public Builder batchSize(int batchSize) {
            this.batchSize = batchSize;
            return this;
        }

        /**
         * Shuffles the samples in each pass; off by default.
         *
         * @param shuffle whether to shuffle
         * @return this builder
         */
        public Builder shuffle(boolean shuffle) {
            this.shuffle = shuffle;
            return this;
        }

        /**
         * Sets the order of samples; excludes {@link #shuffle}.
         *
         * @param sampler the sampler
         * @return this builder
         */
        public Builder sampler(Sampler sampler) {
            this.sampler = sampler;
            return this;
        }

        /**
         * Drops the last batch if it is smaller; off by default.
         *
         * @param dropLast whether to drop it
         * @return this builder
         */
        public Builder dropLast(boolean dropLast) {
            this.dropLast = dropLast;
            return this;
        }

        /**
         * Sets the number of threads that load batches; by default, 0, the calling thread loads each batch when it is asked for.
         *
         * @param numWorkers 0 or more
         * @return this builder
         */
        public Builder numWorkers(int numWorkers) {
            this.numWorkers = numWorkers;
            return this;
        }

        /**
         * Sets the number of batches that each worker loads in advance; 2 by default.
         *
         * @param prefetchFactor 1 or more
         * @return this builder
         */
        public Builder prefetchFactor(int prefetchFactor) {
            this.prefetchFactor = prefetchFactor;
            return this;
        }

        /**
         * Copies batches to pinned (page-locked) memory, from which {@code batch.input().to(device, true)} copies without waiting; off by
         * default.
         *
         * @param pinMemory whether to pin batches
         * @return this builder
         */
        public Builder pinMemory(boolean pinMemory) {
            this.pinMemory = pinMemory;
            return this;
        }

        /**
         * Sets the generator that shuffles.
         *
         * @param generator the generator; null, the default, for the default generator
         * @return this builder
         */
        public Builder generator(Generator generator) {
            this.generator = generator;
            return this;
        }

        /**
         * {@return the loader}
         *
         * @throws IllegalArgumentException if a number is out of range, there is both a sampler and shuffling, or an empty dataset is to be
         *     shuffled
         */
        public DataLoader build() {
            Checks.that(numWorkers >= 0, "a loader has 0 or more workers, got %d", numWorkers);
            Checks.that(prefetchFactor >= 1, "a worker loads 1 or more batches in advance, got %d", prefetchFactor);
            Checks.that(!shuffle || sampler == null, "a loader has a sampler or shuffles, not both");
            if (pinMemory) {
                NativeCuda.require(CudaFeature.DEVICES, "DataLoader.pinMemory");
            }
            return new DataLoader(this);
        }

        private Sampler chooseSampler() {
            if (sampler != null) {
                return sampler;
            }
            return shuffle
                    ? RandomSampler.builder(dataset).generator(generator).build()
                    : new SequentialSampler(dataset);
        }
    }
}
