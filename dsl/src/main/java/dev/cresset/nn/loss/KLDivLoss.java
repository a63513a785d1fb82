package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The Kullback-Leibler divergence {@code target * (log(target) - input)}, where the input is logarithms of
 * probabilities. {@link Reduction#BATCHMEAN} gives the divergence as it is defined mathematically.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html">torch.nn.KLDivLoss</a>
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">On Information and Sufficiency</a>
 */
public final class KLDivLoss extends StandardLoss<KLDivLoss, KLDivLoss.Spec> {

    /** A Kullback-Leibler divergence with the defaults. */
    public KLDivLoss() {
        this(new Spec());
    }

    /**
     * Builds a Kullback-Leibler divergence.
     *
     * @param spec the options
     */
    public KLDivLoss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.klDiv(input, target, spec().reduction, spec().logTarget);
    }

    /**
     * Specification of a {@link KLDivLoss}.
     *
     * @param reduction the reduction of the losses of a batch; their mean by default
     * @param logTarget whether the target is logarithms of probabilities, too; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Reduction reduction, boolean logTarget) implements LayerSpec<KLDivLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN, false);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction, logTarget);
        }

        /** {@return this specification with another {@code logTarget}} */
        public Spec logTarget(boolean logTarget) {
            return new Spec(reduction, logTarget);
        }

        @Override
        public KLDivLoss build() {
            return new KLDivLoss(this);
        }
    }
}
