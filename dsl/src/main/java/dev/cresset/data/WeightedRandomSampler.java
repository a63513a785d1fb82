package dev.cresset.data;

import dev.cresset.Generator;
import java.util.Arrays;
import java.util.PrimitiveIterator;

/**
 * Samples drawn with given probabilities, for example so that rare classes are visited as often as common ones.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler">WeightedRandomSampler</a>
 */
public final class WeightedRandomSampler implements Sampler {

    private final double[] weights;
    private final long size;
    private final boolean replacement;
    private final Generator generator;

    /**
     * Draws indices with probabilities in proportion to the weights.
     *
     * @param weights the weight of each sample, 0 or more; they need not sum up to 1
     * @param size how many indices an epoch has
     * @param replacement whether a sample may be drawn again
     * @param generator where indices are drawn from; null for the default one
     * @throws IllegalArgumentException if a weight is negative, the size is not positive, or fewer samples have a positive weight than are
     *     to be drawn without replacement
     */
    public WeightedRandomSampler(double[] weights, long size, boolean replacement, Generator generator) {
        this.weights = weights.clone();
        this.size = size;
        this.replacement = replacement;
        this.generator = generator;
        if (size <= 0) {
            throw new IllegalArgumentException("an epoch needs 1 or more samples, got " + size);
        }
        if (!Arrays.stream(weights).allMatch(weight -> weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a weight is a number of 0 or more, got " + Arrays.toString(weights));
        }
        long possible = Arrays.stream(weights).filter(weight -> weight > 0).count();
        if (possible == 0 || !replacement && possible < size) {
            throw new IllegalArgumentException(possible + " samples of positive weight are not enough to draw " + size);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return new OneChunk(() -> Draws.weighted(weights, size, replacement, generator));
    }
}
