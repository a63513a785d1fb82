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
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SoftMarginLoss.html">torch.nn.SoftMarginLoss</a>
 */
public final class SoftMarginLoss extends Loss<SoftMarginLoss> {

    private final Spec spec;

    /** A logistic loss with all options at their defaults. */
    public SoftMarginLoss() {
        this(new Spec());
    }

    /**
     * Makes a logistic loss.
     *
     * @param spec what it is like
     */
    public SoftMarginLoss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.softMarginLoss(input, target, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a logistic loss is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Reduction reduction) implements LayerSpec<SoftMarginLoss> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        /** {@return these options with that made of the losses of a batch} */
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public SoftMarginLoss build() {
            return new SoftMarginLoss(this);
        }
    }
}
