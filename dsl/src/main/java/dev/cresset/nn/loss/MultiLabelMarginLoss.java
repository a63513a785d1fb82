package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The hinge loss of several correct classes: the sum over correct and wrong classes of {@code max(0, 1 -
 * (input[correct] - input[wrong])) / C}. The target lists the correct classes; a -1 ends the list.
 *
 * <p>Shape: {@code (N, C), (N, C) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code N}; the
 * target is INT64.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html">torch.nn.MultiLabelMarginLoss</a>
 */
public final class MultiLabelMarginLoss extends StandardLoss<MultiLabelMarginLoss, MultiLabelMarginLoss.Spec> {

    /** A hinge loss of several correct classes with the defaults. */
    public MultiLabelMarginLoss() {
        this(new Spec());
    }

    /**
     * Builds a hinge loss of several correct classes.
     *
     * @param spec the options
     */
    public MultiLabelMarginLoss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.multilabelMarginLoss(input, target, spec().reduction);
    }

    /**
     * Specification of a {@link MultiLabelMarginLoss}.
     *
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Reduction reduction) implements LayerSpec<MultiLabelMarginLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public MultiLabelMarginLoss build() {
            return new MultiLabelMarginLoss(this);
        }
    }
}
