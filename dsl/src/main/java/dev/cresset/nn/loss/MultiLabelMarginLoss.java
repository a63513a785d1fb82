package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * A hinge loss of several classes at once: the sum over the right classes and the wrong ones of {@code max(0, 1 -
 * (input[right] - input[wrong])) / C}. The target lists the right classes; a -1 ends the list.
 *
 * <p>Shape: {@code (N, C), (N, C) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code N}; the
 * target is INT64.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiLabelMarginLoss.html">torch.nn.MultiLabelMarginLoss</a>
 */
public final class MultiLabelMarginLoss extends Loss<MultiLabelMarginLoss> {

    private final Spec spec;

    /** A hinge loss of several classes at once with all options at their defaults. */
    public MultiLabelMarginLoss() {
        this(new Spec());
    }

    /**
     * Makes a hinge loss of several classes at once.
     *
     * @param spec what it is like
     */
    public MultiLabelMarginLoss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.multilabelMarginLoss(input, target, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a hinge loss of several classes at once is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Reduction reduction) implements LayerSpec<MultiLabelMarginLoss> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        /** {@return these options with that made of the losses of a batch} */
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public MultiLabelMarginLoss build() {
            return new MultiLabelMarginLoss(this);
        }
    }
}
