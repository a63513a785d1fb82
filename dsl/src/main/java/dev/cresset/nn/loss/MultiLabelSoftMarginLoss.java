package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The binary cross entropy of logits, averaged over classes, each of which may be right or not: {@link
 * BCEWithLogitsLoss} for several classes at once.
 *
 * <p>Shape: {@code (N, C), (N, C) -> ()}, or {@code (N)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html">torch.nn.MultiLabelSoftMarginLoss</a>
 */
public final class MultiLabelSoftMarginLoss extends Loss<MultiLabelSoftMarginLoss> {

    private final Spec spec;
    private final Tensor weight;

    /** A binary cross entropy averaged over classes with all options at their defaults. */
    public MultiLabelSoftMarginLoss() {
        this(new Spec());
    }

    /**
     * Makes a binary cross entropy averaged over classes.
     *
     * @param spec what it is like
     */
    public MultiLabelSoftMarginLoss(Spec spec) {
        this.spec = spec;
        weight = registerBuffer("weight", copyOf(spec.weight));
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.multilabelSoftMarginLoss(input, target, weight, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a binary cross entropy averaged over classes is like.
     *
     * @param weight the weight of each class; null (the default) for all the same
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Tensor weight, Reduction reduction) implements LayerSpec<MultiLabelSoftMarginLoss> {

        /** All defaults. */
        public Spec() {
            this(null, Reduction.MEAN);
        }

        /**
         * {@return these options with that weight of each class}
         *
         * @param weight the weight of each class; null (the default) for all the same
         */
        public Spec weight(Tensor weight) {
            return new Spec(weight, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, reduction);
        }

        @Override
        public MultiLabelSoftMarginLoss build() {
            return new MultiLabelSoftMarginLoss(this);
        }
    }
}
