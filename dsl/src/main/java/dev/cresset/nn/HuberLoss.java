package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

/**
 * The squared difference of input and target near zero and the absolute one beyond: {@code 0.5 * d^2} where {@code |d|
 * < delta}, else {@code delta * (|d| - 0.5 * delta)}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">torch.nn.HuberLoss</a>
 */
public final class HuberLoss extends Loss {

    private final Options options;

    /** A Huber loss with all options at their defaults. */
    public HuberLoss() {
        this(new Options());
    }

    /**
     * Makes a Huber loss.
     *
     * @param options what it is like
     */
    public HuberLoss(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.huberLoss(input, target, options.reduction.code(), options.delta);
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a Huber loss is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param delta where the straight lines begin, greater than 0; 1 by default
     */
    public record Options(Reduction reduction, double delta) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.that(delta > 0, "HuberLoss needs a delta greater than 0, got %s", delta);
        }

        /** All defaults. */
        public Options() {
            this(Reduction.MEAN, 1);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(reduction, delta);
        }

        /**
         * {@return these options with straight lines beginning there}
         *
         * @param delta where the straight lines begin, greater than 0; 1 by default
         */
        public Options delta(double delta) {
            return new Options(reduction, delta);
        }

        @Override
        public HuberLoss build() {
            return new HuberLoss(this);
        }
    }
}
