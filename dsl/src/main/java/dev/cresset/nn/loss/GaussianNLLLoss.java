package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The negative log likelihood of numbers with a normal distribution: {@code 0.5 * (log(variance) + (input - target)^2 /
 * variance)}, where variances are at least {@code eps}.
 *
 * <p>Shape: {@code (*), (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html">torch.nn.GaussianNLLLoss</a>
 * @see <a href="https://doi.org/10.1109/ICNN.1994.374138">Estimating the mean and variance of the target probability distribution</a>
 */
public final class GaussianNLLLoss extends TernaryLoss<GaussianNLLLoss, GaussianNLLLoss.Spec> {

    /** A negative log likelihood of a normal distribution with the defaults. */
    public GaussianNLLLoss() {
        this(new Spec());
    }

    /**
     * Builds a negative log likelihood of a normal distribution.
     *
     * @param spec the options
     */
    public GaussianNLLLoss(Spec spec) {
        super(spec);
    }

    /**
     * Computes the loss.
     *
     * @param input the expected values, of any shape
     * @param target the observed values, of a shape that broadcasts
     * @param variance the variances, 0 or more: of the shape of the input, with 1 in some dimensions, or without the
     *     last dimension
     * @return the loss
     * @throws IllegalArgumentException if the shape of the variances does not fit or a variance is negative
     */
    @Override
    protected Tensor forward(Tensor input, Tensor target, Tensor variance) {
        return F.gaussianNllLoss(input, target, variance, spec().full, spec().eps, spec().reduction);
    }

    /**
     * Specification of a {@link GaussianNLLLoss}.
     *
     * @param full whether the constant {@code 0.5 * log(2 pi)} is added; false by default
     * @param eps the smallest variance, greater than 0; 1e-6 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean full, double eps, Reduction reduction)
            implements LayerSpec<GaussianNLLLoss>, LossSpec<Spec> {

        /** Checks eps. */
        public Spec {
            Checks.that(eps > 0, "GaussianNLLLoss needs an eps greater than 0, got %s", eps);
        }

        /** All defaults. */
        public Spec() {
            this(false, 1e-6, Reduction.MEAN);
        }

        /** {@return this specification with another {@code full}} */
        public Spec full(boolean full) {
            return new Spec(full, eps, reduction);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(full, eps, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(full, eps, reduction);
        }

        @Override
        public GaussianNLLLoss build() {
            return new GaussianNLLLoss(this);
        }
    }
}
