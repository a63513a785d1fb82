package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The Kullback-Leibler divergence of distributions: {@code target * (log(target) - input)} for an input of logarithms
 * of probabilities. The divergence of mathematics is that with {@link Reduction#BATCHMEAN}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html">torch.nn.KLDivLoss</a>
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">On Information and Sufficiency</a>
 */
public final class KLDivLoss extends Loss<KLDivLoss> {

    private final Spec spec;

    /** A divergence of distributions with all options at their defaults. */
    public KLDivLoss() {
        this(new Spec());
    }

    /**
     * Makes a divergence of distributions.
     *
     * @param spec what it is like
     */
    public KLDivLoss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.klDiv(input, target, spec.reduction, spec.logTarget);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a divergence of distributions is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param logTarget whether the target is logarithms, too; false by default
     */
    public record Spec(Reduction reduction, boolean logTarget) implements LayerSpec<KLDivLoss> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN, false);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction, logTarget);
        }

        /**
         * {@return these options with a target that is logarithms, too, or not}
         *
         * @param logTarget whether the target is logarithms, too; false by default
         */
        public Spec logTarget(boolean logTarget) {
            return new Spec(reduction, logTarget);
        }

        @Override
        public KLDivLoss build() {
            return new KLDivLoss(this);
        }
    }
}
