package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The absolute error {@code |input - target|}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html">torch.nn.L1Loss</a>
 */
public final class L1Loss extends StandardLoss<L1Loss, L1Loss.Spec> {

    /** An absolute error with the defaults. */
    public L1Loss() {
        this(new Spec());
    }

    /**
     * Builds an absolute error.
     *
     * @param spec the options
     */
    public L1Loss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.l1Loss(input, target, spec().reduction);
    }

    /**
     * Specification of an {@link L1Loss}.
     *
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Reduction reduction) implements LayerSpec<L1Loss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public L1Loss build() {
            return new L1Loss(this);
        }
    }
}
