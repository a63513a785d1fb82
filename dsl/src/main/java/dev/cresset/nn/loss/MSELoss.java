package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The squared difference of input and target, {@code (input - target)^2}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">torch.nn.MSELoss</a>
 */
public final class MSELoss extends Loss<MSELoss> {

    private final Spec spec;

    /** A squared difference with all options at their defaults. */
    public MSELoss() {
        this(new Spec());
    }

    /**
     * Makes a squared difference.
     *
     * @param spec what it is like
     */
    public MSELoss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.mseLoss(input, target, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a squared difference is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Reduction reduction) implements LayerSpec<MSELoss> {

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN);
        }

        /** {@return these options with that made of the losses of a batch} */
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction);
        }

        @Override
        public MSELoss build() {
            return new MSELoss(this);
        }
    }
}
