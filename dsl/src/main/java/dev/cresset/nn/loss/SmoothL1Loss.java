package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The smooth absolute error, which is squared near zero: {@code 0.5 * d^2 / beta} where {@code |d| < beta}, else {@code
 * |d| - 0.5 * beta}, with {@code d = input - target}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">torch.nn.SmoothL1Loss</a>
 * @see <a href="https://arxiv.org/abs/1504.08083">Fast R-CNN</a>
 */
public final class SmoothL1Loss extends StandardLoss<SmoothL1Loss, SmoothL1Loss.Spec> {

    /** A smooth absolute error with the defaults. */
    public SmoothL1Loss() {
        this(new Spec());
    }

    /**
     * Builds a smooth absolute error.
     *
     * @param spec the options
     */
    public SmoothL1Loss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.smoothL1Loss(input, target, spec().reduction, spec().beta);
    }

    /**
     * Specification of a {@link SmoothL1Loss}.
     *
     * @param reduction the reduction of the losses of a batch; their mean by default
     * @param beta the difference where the linear part begins, 0 or more; 1 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Reduction reduction, double beta) implements LayerSpec<SmoothL1Loss>, LossSpec<Spec> {

        /** Checks beta. */
        public Spec {
            Checks.that(beta >= 0, "SmoothL1Loss needs a beta of 0 or more, got %s", beta);
        }

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN, 1);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction, beta);
        }

        /** {@return this specification with another {@code beta}} */
        public Spec beta(double beta) {
            return new Spec(reduction, beta);
        }

        @Override
        public SmoothL1Loss build() {
            return new SmoothL1Loss(this);
        }
    }
}
