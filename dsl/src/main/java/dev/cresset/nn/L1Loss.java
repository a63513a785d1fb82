package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

/**
 * The absolute difference of input and target, {@code |input - target|}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html">torch.nn.L1Loss</a>
 */
public final class L1Loss extends Loss {

    private final Options options;

    /** An absolute difference with all options at their defaults. */
    public L1Loss() {
        this(new Options());
    }

    /**
     * Makes an absolute difference.
     *
     * @param options what it is like
     */
    public L1Loss(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.l1Loss(input, target, options.reduction.code());
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What an absolute difference is like.
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
        public L1Loss build() {
            return new L1Loss(this);
        }
    }
}
