package dev.cresset.data;

import dev.cresset.Generator;
import dev.cresset.internal.Checks;
import java.util.Arrays;
import java.util.PrimitiveIterator;

/**
 * Samples in random order, with PyTorch's draws: without a generator, each epoch draws a seed from the default generator and shuffles
 * with a generator of its own; the same seed gives the same order.
 *
 * {@snippet :
 * Sampler sampler = RandomSampler.builder(dataset).replacement(true).numSamples(10_000).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.RandomSampler">torch.utils.data.RandomSampler</a>
 */
public final class RandomSampler implements Sampler {

    /** The number of indices that PyTorch draws at a time with replacement. */
    private static final int BLOCK = 32;

    private final long population;
    private final long size;
    private final boolean replacement;
    private final Generator generator;

    /**
     * Creates a sampler with the default options: each sample once in an epoch.
     *
     * @param dataset the dataset whose samples are visited
     * @throws IllegalArgumentException if the dataset is empty
     */
    public RandomSampler(Dataset dataset) {
        this(builder(dataset));
    }

    private RandomSampler(Builder builder) {
        population = builder.population;
        size = builder.numSamples;
        replacement = builder.replacement;
        generator = builder.generator;
    }

    /**
     * Starts a sampler with options.
     *
     * @param dataset the dataset whose samples are visited
     * @return a builder
     * @throws IllegalArgumentException if the dataset is empty
     */
    public static Builder builder(Dataset dataset) {
        return new Builder(dataset.size());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return new Epoch();
    }

    /** {@return the number of indices and the options} */
    @Override
    public String toString() {
        return "RandomSampler(size=" + size + ", replacement=" + replacement + ")";
    }

    private final class Epoch extends IndexBlocks {

        private Generator source = generator;
        private long left = size;
        private boolean ended;

        @Override
        long[] draw() {
            if (ended) {
                return null;
            }
            if (source == null) {
                source = Generator.withSeed(RandomDraws.seed(null));
            }
            long whole = replacement ? BLOCK : population;
            // PyTorch draws a last block even if no index of it is left to give.
            ended = left < whole;
            long count = Math.min(left, whole);
            left -= count;
            return replacement
                    ? RandomDraws.integers(population, count, source)
                    : Arrays.copyOf(RandomDraws.permutation(population, source), (int) count);
        }
    }

    /** Options of RandomSampler. */
    public static final class Builder {

        private final long population;
        private long numSamples;
        private boolean replacement;
        private Generator generator;

        private Builder(long population) {
            Checks.that(population > 0, "there is nothing to shuffle: the dataset is empty");
            this.population = population;
            this.numSamples = population;
        }

        /**
         * Draws each index independently, so that a sample may be visited several times; off by default.
         *
         * @param replacement whether to draw with replacement; without, all samples are visited before one is visited again
         * @return this builder
         */
        public Builder replacement(boolean replacement) {
            this.replacement = replacement;
            return this;
        }

        /**
         * Sets the number of indices in an epoch; the size of the dataset by default.
         *
         * @param numSamples 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder numSamples(long numSamples) {
            this.numSamples =
                    Checks.value(numSamples, numSamples > 0, "the number of samples in an epoch is 1 or more");
            return this;
        }

        /**
         * Sets the generator of the draws.
         *
         * @param generator the generator; null, the default, for one that the default generator seeds
         * @return this builder
         */
        public Builder generator(Generator generator) {
            this.generator = generator;
            return this;
        }

        /** {@return the sampler} */
        public RandomSampler build() {
            return new RandomSampler(this);
        }
    }
}
