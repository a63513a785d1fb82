package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The squared difference of input and target near zero and the absolute one beyond: {@code 0.5 * d^2 / beta} where
 * {@code |d| < beta}, else {@code |d| - 0.5 * beta}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">torch.nn.SmoothL1Loss</a>
 * @see <a href="https://arxiv.org/abs/1504.08083">Fast R-CNN</a>
 */
public final class SmoothL1Loss extends Loss<SmoothL1Loss> {

    private final Spec spec;

    /** A smooth absolute difference with all options at their defaults. */
    public SmoothL1Loss() {
        this(new Spec());
    }

    /**
     * Makes a smooth absolute difference.
     *
     * @param spec what it is like
     */
    public SmoothL1Loss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.smoothL1Loss(input, target, spec.reduction, spec.beta);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a smooth absolute difference is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param beta where the straight lines begin, 0 or more; 1 by default
     */
    public record Spec(Reduction reduction, double beta) implements LayerSpec<SmoothL1Loss> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(beta >= 0, "SmoothL1Loss needs a beta of 0 or more, got %s", beta);
        }

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN, 1);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction, beta);
        }

        /**
         * {@return these options with straight lines beginning there}
         *
         * @param beta where the straight lines begin, 0 or more; 1 by default
         */
        public Spec beta(double beta) {
            return new Spec(reduction, beta);
        }

        @Override
        public SmoothL1Loss build() {
            return new SmoothL1Loss(this);
        }
    }
}
