package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The negative log likelihood of counts with a Poisson distribution: {@code exp(input) - target * input}, or {@code
 * input - target * log(input + eps)} where the input is not the logarithm.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html">torch.nn.PoissonNLLLoss</a>
 */
public final class PoissonNLLLoss extends StandardLoss<PoissonNLLLoss, PoissonNLLLoss.Spec> {

    /** A negative log likelihood of a Poisson distribution with the defaults. */
    public PoissonNLLLoss() {
        this(new Spec());
    }

    /**
     * Builds a negative log likelihood of a Poisson distribution.
     *
     * @param spec the options
     */
    public PoissonNLLLoss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.poissonNllLoss(input, target, spec().logInput, spec().full, spec().eps, spec().reduction);
    }

    /**
     * Specification of a {@link PoissonNLLLoss}.
     *
     * @param logInput whether the input is the logarithm of the expected count; true by default
     * @param full whether Stirling's approximation of the factorial is added; false by default
     * @param eps the number added under the logarithm, which avoids the logarithm of zero; 1e-8 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean logInput, boolean full, double eps, Reduction reduction)
            implements LayerSpec<PoissonNLLLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(true, false, 1e-8, Reduction.MEAN);
        }

        /** {@return this specification with another {@code logInput}} */
        public Spec logInput(boolean logInput) {
            return new Spec(logInput, full, eps, reduction);
        }

        /** {@return this specification with another {@code full}} */
        public Spec full(boolean full) {
            return new Spec(logInput, full, eps, reduction);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(logInput, full, eps, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(logInput, full, eps, reduction);
        }

        @Override
        public PoissonNLLLoss build() {
            return new PoissonNLLLoss(this);
        }
    }
}
