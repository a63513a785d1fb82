package dev.cresset.data;

import dev.cresset.Generator;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import java.util.Iterator;

/**
 * Makes mini-batches of a data set, one pass per iterator, with PyTorch's order of random draws: the same seed shuffles the same way.
 *
 * {@snippet :
 * DataLoader loader = DataLoader.builder(dataset).batchSize(128).shuffle(true).workers(2).build();
 * for (Batch batch : loader) {
 *     try (batch;
 *             Scope _ = Scope.open()) {
 *         train(batch.input(), batch.target());
 *     }
 * }
 * }
 *
 * <p>Batches belong to no scope; who takes one closes it. A loop that is left with {@code break} leaves its iterator to the garbage
 * collector: where batches are loaded in advance, say {@code try (BatchIterator batches = loader.iterator())} instead.
 *
 * <p>With workers, the data set is called from several threads. The order of batches does not depend on them, but data sets that draw
 * random numbers should do so from generators of their own.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader">torch.utils.data.DataLoader</a>
 */
public final class DataLoader implements Iterable<Batch> {

    private final Dataset dataset;
    private final BatchSampler batches;
    private final Generator generator;
    private final int workers;
    private final int prefetch;
    private final boolean pinMemory;

    private DataLoader(Builder builder) {
        dataset = builder.dataset;
        pinMemory = builder.pinMemory;
        generator = builder.generator;
        workers = builder.workers;
        prefetch = builder.prefetch;
        batches = new BatchSampler(builder.chooseSampler(), builder.batchSize, builder.dropLast);
    }

    /**
     * Begins a loader.
     *
     * @param dataset where the samples come from
     * @return a builder
     */
    public static Builder builder(Dataset dataset) {
        return new Builder(dataset);
    }

    /** {@return where the samples come from} */
    public Dataset dataset() {
        return dataset;
    }

    /** {@return how many batches a pass has} */
    public long size() {
        return batches.size();
    }

    /**
     * Begins a pass over the data.
     *
     * @return the batches
     */
    @Override
    public BatchIterator iterator() {
        Iterator<long[]> indices = batches.iterator();
        // PyTorch draws a seed for its workers before the sampler draws. Nothing here uses it, but the order of draws
        // is the same.
        Draws.seed(generator);
        Dataset source = pinMemory ? new PinnedDataset(dataset) : dataset;
        return workers == 0
                ? new DirectBatches(source, indices)
                : new PrefetchedBatches(source, indices, workers, Math.multiplyExact(workers, prefetch));
    }

    /** Collects a loader's options. */
    public static final class Builder {

        private final Dataset dataset;
        private int batchSize = 1;
        private boolean shuffle;
        private boolean dropLast;
        private int workers;
        private int prefetch = 2;
        private boolean pinMemory;
        private Sampler sampler;
        private Generator generator;

        private Builder(Dataset dataset) {
            this.dataset = dataset;
        }

        /**
         * Sets how many samples make a batch, 1 or more; 1 by default.
         *
         * @param batchSize 1 or more
         * @return this builder
         */
        public Builder batchSize(int batchSize) {
            this.batchSize = batchSize;
            return this;
        }

        /**
         * Chooses a new random order for each pass; off by default.
         *
         * @param shuffle whether there is a new random order for each pass
         * @return this builder
         */
        public Builder shuffle(boolean shuffle) {
            this.shuffle = shuffle;
            return this;
        }

        /**
         * Chooses the order of samples; instead of {@link #shuffle}.
         *
         * @param sampler gives the indices of a pass's samples
         * @return this builder
         */
        public Builder sampler(Sampler sampler) {
            this.sampler = sampler;
            return this;
        }

        /**
         * Chooses whether a last batch that is smaller is left out; off by default.
         *
         * @param dropLast whether it is left out
         * @return this builder
         */
        public Builder dropLast(boolean dropLast) {
            this.dropLast = dropLast;
            return this;
        }

        /**
         * Sets how many threads load batches; 0, the default, loads each in the consumer's thread when it is asked for.
         *
         * @param workers 0 or more
         * @return this builder
         */
        public Builder workers(int workers) {
            this.workers = workers;
            return this;
        }

        /**
         * Sets how many batches are loaded in advance, per worker, 1 or more; 2 by default.
         *
         * @param prefetch 1 or more
         * @return this builder
         */
        public Builder prefetch(int prefetch) {
            this.prefetch = prefetch;
            return this;
        }

        /**
         * Chooses whether batches are in memory of the CPU that a CUDA device reads by itself, so that
         * {@code batch.input().to(device, true)} does not wait; off by default.
         *
         * @param pinMemory whether it is page-locked memory
         * @return this builder
         */
        public Builder pinMemory(boolean pinMemory) {
            this.pinMemory = pinMemory;
            return this;
        }

        /**
         * Sets where shuffling draws from; null, the default, for the default generator.
         *
         * @param generator where the order is drawn from, or null
         * @return this builder
         */
        public Builder generator(Generator generator) {
            this.generator = generator;
            return this;
        }

        /**
         * {@return the loader}
         *
         * @throws IllegalArgumentException if a number is out of range, there is both a sampler and shuffling, or an empty data set is to
         *     be shuffled
         */
        public DataLoader build() {
            check(workers >= 0, "a loader has 0 or more workers, got " + workers);
            check(prefetch >= 1, "a worker loads 1 or more batches in advance, got " + prefetch);
            check(!shuffle || sampler == null, "a loader has a sampler or shuffles, not both");
            if (pinMemory) {
                NativeCuda.require(CudaFeature.DEVICES, "DataLoader.pinMemory");
            }
            return new DataLoader(this);
        }

        private Sampler chooseSampler() {
            if (sampler != null) {
                return sampler;
            }
            return shuffle ? new RandomSampler(dataset, generator) : new SequentialSampler(dataset);
        }

        private static void check(boolean condition, String message) {
            if (!condition) {
                throw new IllegalArgumentException(message);
            }
        }
    }
}
