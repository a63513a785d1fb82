package dev.cresset.nn.loss;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.TernaryModule;

/**
 * For pairs of numbers of which the first should be larger (target 1) or smaller (target -1): {@code max(0, -target *
 * (input1 - input2) + margin)}.
 *
 * <p>Shape: {@code (N), (N), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html">torch.nn.MarginRankingLoss</a>
 */
public final class MarginRankingLoss extends TernaryModule<MarginRankingLoss> {

    private final Spec spec;

    /** A loss of ranks with all options at their defaults. */
    public MarginRankingLoss() {
        this(new Spec());
    }

    /**
     * Makes a loss of ranks.
     *
     * @param spec what the layer is like
     */
    public MarginRankingLoss(Spec spec) {
        this.spec = spec;
    }

    /**
     * Computes the loss.
     *
     * @param input1 of shape {@code (N)} or none
     * @param input2 of the same shape
     * @param target 1 or -1, of the same shape
     * @return the loss
     */
    @Override
    protected Tensor forward(Tensor input1, Tensor input2, Tensor target) {
        Checks.that(
                input1.dim() == input2.dim() && input1.dim() == target.dim(),
                "MarginRankingLoss needs inputs and target of as many dimensions, got the shapes %s, %s and %s",
                input1.shape(),
                input2.shape(),
                target.shape());
        return Torch.marginRankingLoss(input1, input2, target, spec.margin, spec.reduction);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a loss of ranks is like.
     *
     * @param margin by how much; 0 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(double margin, Reduction reduction) implements LayerSpec<MarginRankingLoss> {

        /** All defaults. */
        public Spec() {
            this(0, Reduction.MEAN);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin by how much; 0 by default
         */
        public Spec margin(double margin) {
            return new Spec(margin, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(margin, reduction);
        }

        @Override
        public MarginRankingLoss build() {
            return new MarginRankingLoss(this);
        }
    }
}
