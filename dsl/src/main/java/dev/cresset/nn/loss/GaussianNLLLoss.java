package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.TernaryModule;

/**
 * The negative logarithmic likelihood of numbers that are distributed normally: {@code 0.5 * (log(variance) + (input -
 * target)^2 / variance)}, where variances below {@code eps} count as {@code eps}.
 *
 * <p>Shape: {@code (*), (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html">torch.nn.GaussianNLLLoss</a>
 * @see <a href="https://doi.org/10.1109/ICNN.1994.374138">Estimating the mean and variance of the target probability
 *     distribution</a>
 */
public final class GaussianNLLLoss extends TernaryModule<GaussianNLLLoss> {

    private final Spec spec;

    /** A negative logarithmic likelihood of a normal distribution with all options at their defaults. */
    public GaussianNLLLoss() {
        this(new Spec());
    }

    /**
     * Makes a negative logarithmic likelihood of a normal distribution.
     *
     * @param spec what the layer is like
     */
    public GaussianNLLLoss(Spec spec) {
        this.spec = spec;
    }

    /**
     * Computes the loss.
     *
     * @param input the expected values, of any shape
     * @param target what was observed, of a shape that fits
     * @param variance the variances, 0 or more: of the input's shape, or of one with 1 in some places, or without the last dimension
     * @return the loss
     * @throws IllegalArgumentException if the variance's shape does not fit or a variance is negative
     */
    @Override
    protected Tensor forward(Tensor input, Tensor target, Tensor variance) {
        return F.gaussianNllLoss(input, target, variance, spec.full, spec.eps, spec.reduction);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a negative logarithmic likelihood of a normal distribution is like.
     *
     * @param full whether the constant {@code 0.5 * log(2 pi)} is added; false by default
     * @param eps the smallest variance, greater than 0; 1e-6 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(boolean full, double eps, Reduction reduction) implements LayerSpec<GaussianNLLLoss> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(eps > 0, "GaussianNLLLoss needs an eps greater than 0, got %s", eps);
        }

        /** All defaults. */
        public Spec() {
            this(false, 1e-6, Reduction.MEAN);
        }

        /**
         * {@return these options with the constant term added or not}
         *
         * @param full whether the constant {@code 0.5 * log(2 pi)} is added; false by default
         */
        public Spec full(boolean full) {
            return new Spec(full, eps, reduction);
        }

        /**
         * {@return these options with that smallest variance}
         *
         * @param eps the smallest variance, greater than 0; 1e-6 by default
         */
        public Spec eps(double eps) {
            return new Spec(full, eps, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(full, eps, reduction);
        }

        @Override
        public GaussianNLLLoss build() {
            return new GaussianNLLLoss(this);
        }
    }
}
