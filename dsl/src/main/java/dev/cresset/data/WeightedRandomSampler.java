package dev.cresset.data;

import dev.cresset.Generator;
import dev.cresset.internal.Checks;
import java.util.Arrays;
import java.util.PrimitiveIterator;

/**
 * Samples drawn with given probabilities, for example so that rare classes are visited as often as common ones.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler">torch.utils.data.WeightedRandomSampler</a>
 */
public final class WeightedRandomSampler implements Sampler {

    private final double[] weights;
    private final long size;
    private final boolean replacement;
    private final Generator generator;

    /**
     * Creates a sampler with the default options.
     *
     * @param weights the weight of each sample, 0 or more; their sum need not be 1
     * @param numSamples number of indices in an epoch, 1 or more
     * @throws IllegalArgumentException if a weight is negative, all are 0, or the number is not positive
     */
    public WeightedRandomSampler(double[] weights, long numSamples) {
        this(builder(weights, numSamples));
    }

    private WeightedRandomSampler(Builder builder) {
        weights = builder.weights;
        size = builder.numSamples;
        replacement = builder.replacement;
        generator = builder.generator;
        long possible = Arrays.stream(weights).filter(weight -> weight > 0).count();
        Checks.that(
                possible >= (replacement ? 1 : size),
                "%d samples of positive weight are not enough to draw %d",
                possible,
                size);
    }

    /**
     * Starts a sampler with options.
     *
     * @param weights the weight of each sample, 0 or more; their sum need not be 1
     * @param numSamples number of indices in an epoch, 1 or more
     * @return a builder
     * @throws IllegalArgumentException if a weight is negative or the number is not positive
     */
    public static Builder builder(double[] weights, long numSamples) {
        return new Builder(weights, numSamples);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return new SingleDraw(() -> RandomDraws.weighted(weights, size, replacement, generator));
    }

    /** {@return the number of indices and the options} */
    @Override
    public String toString() {
        return "WeightedRandomSampler(size=" + size + ", replacement=" + replacement + ")";
    }

    /** Options of WeightedRandomSampler. */
    public static final class Builder {

        private final double[] weights;
        private final long numSamples;
        private boolean replacement = true;
        private Generator generator;

        private Builder(double[] weights, long numSamples) {
            Checks.that(
                    Arrays.stream(weights).allMatch(weight -> weight >= 0 && Double.isFinite(weight)),
                    "a weight is a number of 0 or more, got %s",
                    Arrays.toString(weights));
            this.weights = weights.clone();
            this.numSamples =
                    Checks.value(numSamples, numSamples > 0, "the number of samples in an epoch is 1 or more");
        }

        /**
         * Draws with replacement, so that a sample may be visited several times; on by default.
         *
         * @param replacement whether to draw with replacement
         * @return this builder
         */
        public Builder replacement(boolean replacement) {
            this.replacement = replacement;
            return this;
        }

        /**
         * Sets the generator of the draws.
         *
         * @param generator the generator; null, the default, for the default generator
         * @return this builder
         */
        public Builder generator(Generator generator) {
            this.generator = generator;
            return this;
        }

        /**
         * {@return the sampler}
         *
         * @throws IllegalArgumentException if too few samples have a positive weight
         */
        public WeightedRandomSampler build() {
            return new WeightedRandomSampler(this);
        }
    }
}
