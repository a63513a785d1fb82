package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The logistic loss of targets that are 1 or -1: {@code log(1 + exp(-target * input))}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html">torch.nn.SoftMarginLoss</a>
 */
public final class SoftMarginLoss extends StandardLoss<SoftMarginLoss, SoftMarginLoss.Spec> {

    /** A logistic loss with the defaults. */
    public SoftMarginLoss() {
        this(new Spec());
    }

    /**
     * Builds a logistic loss.
     *
     * @param spec the options
     */
    public SoftMarginLoss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.softMarginLoss(input, target, spec().reduction);
    }

    /**
     * Specification of a {@link SoftMarginLoss}.
     *
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Reduction reduction) implements LayerSpec<SoftMarginLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public SoftMarginLoss build() {
            return new SoftMarginLoss(this);
        }
    }
}
