package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The binary cross entropy of logits, averaged over the classes, of which several may be correct.
 *
 * <p>Shape: {@code (N, C), (N, C) -> ()}, or {@code (N)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html">torch.nn.MultiLabelSoftMarginLoss</a>
 */
public final class MultiLabelSoftMarginLoss
        extends StandardLoss<MultiLabelSoftMarginLoss, MultiLabelSoftMarginLoss.Spec> {

    private final Tensor weight;

    /** A binary cross entropy averaged over classes with the defaults. */
    public MultiLabelSoftMarginLoss() {
        this(new Spec());
    }

    /**
     * Builds a binary cross entropy averaged over classes.
     *
     * @param spec the options
     */
    public MultiLabelSoftMarginLoss(Spec spec) {
        super(spec);
        weight = registerWeight("weight", spec.weight);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.multilabelSoftMarginLoss(input, target, weight, spec().reduction);
    }

    /**
     * Specification of a {@link MultiLabelSoftMarginLoss}.
     *
     * @param weight the weight of each class, of shape {@code (C)}; null (the default) for 1
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Tensor weight, Reduction reduction)
            implements LayerSpec<MultiLabelSoftMarginLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(null, Reduction.MEAN);
        }

        /** {@return this specification with another {@code weight}} */
        public Spec weight(Tensor weight) {
            return new Spec(weight, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, reduction);
        }

        @Override
        public MultiLabelSoftMarginLoss build() {
            return new MultiLabelSoftMarginLoss(this);
        }
    }
}
