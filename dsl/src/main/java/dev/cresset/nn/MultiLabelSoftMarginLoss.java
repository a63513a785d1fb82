package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

/**
 * The binary cross entropy of logits, averaged over classes, each of which may be right or not: {@link
 * BCEWithLogitsLoss} for several classes at once.
 *
 * <p>Shape: {@code (N, C), (N, C) -> ()}, or {@code (N)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelSoftMarginLoss.html">torch.nn.MultiLabelSoftMarginLoss</a>
 */
public final class MultiLabelSoftMarginLoss extends Loss {

    private final Options options;
    private final Tensor weight;

    /** A binary cross entropy averaged over classes with all options at their defaults. */
    public MultiLabelSoftMarginLoss() {
        this(new Options());
    }

    /**
     * Makes a binary cross entropy averaged over classes.
     *
     * @param options what it is like
     */
    public MultiLabelSoftMarginLoss(Options options) {
        this.options = options;
        weight = registerBuffer("weight", copyOf(options.weight));
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.multilabelSoftMarginLoss(input, target, weight, options.reduction);
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a binary cross entropy averaged over classes is like.
     *
     * @param weight the weight of each class; null (the default) for all the same
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Options(Tensor weight, Reduction reduction) implements Layer {

        /** All defaults. */
        public Options() {
            this(null, Reduction.MEAN);
        }

        /**
         * {@return these options with that weight of each class}
         *
         * @param weight the weight of each class; null (the default) for all the same
         */
        public Options weight(Tensor weight) {
            return new Options(weight, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(weight, reduction);
        }

        @Override
        public MultiLabelSoftMarginLoss build() {
            return new MultiLabelSoftMarginLoss(this);
        }
    }
}
