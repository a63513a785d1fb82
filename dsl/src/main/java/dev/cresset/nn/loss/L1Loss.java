package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The absolute difference of input and target, {@code |input - target|}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html">torch.nn.L1Loss</a>
 */
public final class L1Loss extends Loss<L1Loss> {

    private final Spec spec;

    /** An absolute difference with all options at their defaults. */
    public L1Loss() {
        this(new Spec());
    }

    /**
     * Makes an absolute difference.
     *
     * @param spec what it is like
     */
    public L1Loss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.l1Loss(input, target, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What an absolute difference is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Reduction reduction) implements LayerSpec<L1Loss> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        /** {@return these options with that made of the losses of a batch} */
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public L1Loss build() {
            return new L1Loss(this);
        }
    }
}
