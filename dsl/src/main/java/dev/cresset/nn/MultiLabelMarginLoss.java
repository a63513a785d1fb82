package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

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
public final class MultiLabelMarginLoss extends Loss {

    private final Options options;

    /** A hinge loss of several classes at once with all options at their defaults. */
    public MultiLabelMarginLoss() {
        this(new Options());
    }

    /**
     * Makes a hinge loss of several classes at once.
     *
     * @param options what it is like
     */
    public MultiLabelMarginLoss(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.multilabelMarginLoss(input, target, options.reduction.code());
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a hinge loss of several classes at once is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Options(Reduction reduction) implements Layer {

        /** All defaults. */
        public Options() {
            this(Reduction.MEAN);
        }

        /** {@return these options with that made of the losses of a batch} */
        public Options reduction(Reduction reduction) {
            return new Options(reduction);
        }

        @Override
        public MultiLabelMarginLoss build() {
            return new MultiLabelMarginLoss(this);
        }
    }
}
