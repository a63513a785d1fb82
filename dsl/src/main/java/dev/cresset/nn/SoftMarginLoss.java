package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

/**
 * The logistic loss of targets that are 1 or -1: {@code log(1 + exp(-target * input))}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html">torch.nn.SoftMarginLoss</a>
 */
public final class SoftMarginLoss extends Loss {

    private final Options options;

    /** A logistic loss with all options at their defaults. */
    public SoftMarginLoss() {
        this(new Options());
    }

    /**
     * Makes a logistic loss.
     *
     * @param options what it is like
     */
    public SoftMarginLoss(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.softMarginLoss(input, target, options.reduction.code());
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a logistic loss is like.
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
        public SoftMarginLoss build() {
            return new SoftMarginLoss(this);
        }
    }
}
