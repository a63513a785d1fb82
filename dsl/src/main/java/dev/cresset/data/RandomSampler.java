package dev.cresset.data;

import dev.cresset.Generator;
import java.util.Arrays;
import java.util.PrimitiveIterator;

/**
 * Samples in random order, with PyTorch's draws: without a generator, each epoch draws a seed from the default one and shuffles
 * with a generator of its own; same seed, same order.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.RandomSampler">RandomSampler</a>
 */
public final class RandomSampler implements Sampler {

    /** How many indices PyTorch draws at a time with replacement. */
    private static final int CHUNK = 32;

    private final long population;
    private final long size;
    private final boolean replacement;
    private final Generator generator;

    /**
     * Draws a new order for each epoch from a generator that the default one seeds.
     *
     * @param dataset whose samples to visit, each once in an epoch
     */
    public RandomSampler(Dataset dataset) {
        this(dataset, null);
    }

    /**
     * Draws a new order for each epoch from a generator.
     *
     * @param dataset whose samples to visit, each once in an epoch
     * @param generator where the order is drawn from; null for one that is seeded from the default one
     */
    public RandomSampler(Dataset dataset, Generator generator) {
        this(dataset, false, dataset.size(), generator);
    }

    /**
     * Draws {@code size} indices for each epoch, with or without replacement.
     *
     * @param dataset whose samples to visit
     * @param replacement whether each index is drawn for itself; if not, all samples are visited before one is visited again
     * @param size how many indices an epoch has
     * @param generator where the order is drawn from; null for one that is seeded from the default one
     * @throws IllegalArgumentException if the data set is empty or the size is not positive
     */
    public RandomSampler(Dataset dataset, boolean replacement, long size, Generator generator) {
        this.population = dataset.size();
        this.size = size;
        this.replacement = replacement;
        this.generator = generator;
        if (population == 0) {
            throw new IllegalArgumentException("there is nothing to shuffle: the data set is empty");
        }
        if (size <= 0) {
            throw new IllegalArgumentException("an epoch needs 1 or more samples, got " + size);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return new Epoch();
    }

    private final class Epoch extends IndexChunks {

        private Generator source = generator;
        private long left = size;
        private boolean ended;

        @Override
        long[] draw() {
            if (ended) {
                return null;
            }
            if (source == null) {
                source = Generator.withSeed(Draws.seed(null));
            }
            long whole = replacement ? CHUNK : population;
            // A last chunk that has nothing left to give is drawn nevertheless, because PyTorch draws it.
            ended = left < whole;
            long count = Math.min(left, whole);
            left -= count;
            return replacement
                    ? Draws.integers(population, count, source)
                    : Arrays.copyOf(Draws.permutation(population, source), (int) count);
        }
    }
}
