package dev.cresset.nn.loss;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;

/**
 * The negative logarithmic likelihood of counts that are distributed after Poisson: {@code exp(input) - target *
 * input}, or {@code input - target * log(input + eps)} where the input is not the logarithm.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html">torch.nn.PoissonNLLLoss</a>
 */
public final class PoissonNLLLoss extends Loss<PoissonNLLLoss> {

    private final Spec spec;

    /** A negative logarithmic likelihood after Poisson with all options at their defaults. */
    public PoissonNLLLoss() {
        this(new Spec());
    }

    /**
     * Makes a negative logarithmic likelihood after Poisson.
     *
     * @param spec what it is like
     */
    public PoissonNLLLoss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return Torch.poissonNllLoss(input, target, spec.logInput, spec.full, spec.eps, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a negative logarithmic likelihood after Poisson is like.
     *
     * @param logInput whether the input is the logarithm of the expected count; true by default
     * @param full whether Stirling's approximation of the factorial is added; false by default
     * @param eps what keeps from the logarithm of zero; 1e-8 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(boolean logInput, boolean full, double eps, Reduction reduction)
            implements LayerSpec<PoissonNLLLoss> {

        /** All defaults. */
        public Spec() {
            this(true, false, 1e-8, Reduction.MEAN);
        }

        /**
         * {@return these options with an input that is the logarithm of the expected count or not}
         *
         * @param logInput whether the input is the logarithm of the expected count; true by default
         */
        public Spec logInput(boolean logInput) {
            return new Spec(logInput, full, eps, reduction);
        }

        /**
         * {@return these options with Stirling's approximation added or not}
         *
         * @param full whether Stirling's approximation of the factorial is added; false by default
         */
        public Spec full(boolean full) {
            return new Spec(logInput, full, eps, reduction);
        }

        /**
         * {@return these options with that added under the logarithm}
         *
         * @param eps what keeps from the logarithm of zero; 1e-8 by default
         */
        public Spec eps(double eps) {
            return new Spec(logInput, full, eps, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(logInput, full, eps, reduction);
        }

        @Override
        public PoissonNLLLoss build() {
            return new PoissonNLLLoss(this);
        }
    }
}
