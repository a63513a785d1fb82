package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The squared error {@code (input - target)^2}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">torch.nn.MSELoss</a>
 */
public final class MSELoss extends StandardLoss<MSELoss, MSELoss.Spec> {

    /** A squared error with the defaults. */
    public MSELoss() {
        this(new Spec());
    }

    /**
     * Builds a squared error.
     *
     * @param spec the options
     */
    public MSELoss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.mseLoss(input, target, spec().reduction);
    }

    /**
     * Specification of an {@link MSELoss}.
     *
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Reduction reduction) implements LayerSpec<MSELoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public MSELoss build() {
            return new MSELoss(this);
        }
    }
}
