package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

/**
 * The squared difference of input and target, {@code (input - target)^2}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">torch.nn.MSELoss</a>
 */
public final class MSELoss extends Loss {

    private final Options options;

    /** A squared difference with all options at their defaults. */
    public MSELoss() {
        this(new Options());
    }

    /**
     * Makes a squared difference.
     *
     * @param options what it is like
     */
    public MSELoss(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.mseLoss(input, target, options.reduction.code());
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a squared difference is like.
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
        public MSELoss build() {
            return new MSELoss(this);
        }
    }
}
