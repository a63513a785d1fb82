package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

/**
 * The squared difference of input and target near zero and the absolute one beyond: {@code 0.5 * d^2 / beta} where
 * {@code |d| < beta}, else {@code |d| - 0.5 * beta}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">torch.nn.SmoothL1Loss</a>
 * @see <a href="https://arxiv.org/abs/1504.08083">Fast R-CNN</a>
 */
public final class SmoothL1Loss extends Loss {

    private final Options options;

    /** A smooth absolute difference with all options at their defaults. */
    public SmoothL1Loss() {
        this(new Options());
    }

    /**
     * Makes a smooth absolute difference.
     *
     * @param options what it is like
     */
    public SmoothL1Loss(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.smoothL1Loss(input, target, options.reduction.code(), options.beta);
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a smooth absolute difference is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param beta where the straight lines begin, 0 or more; 1 by default
     */
    public record Options(Reduction reduction, double beta) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.that(beta >= 0, "SmoothL1Loss needs a beta of 0 or more, got %s", beta);
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
            return new Options(reduction, beta);
        }

        /**
         * {@return these options with straight lines beginning there}
         *
         * @param beta where the straight lines begin, 0 or more; 1 by default
         */
        public Options beta(double beta) {
            return new Options(reduction, beta);
        }

        @Override
        public SmoothL1Loss build() {
            return new SmoothL1Loss(this);
        }
    }
}
