package dev.cresset.nn;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;

/**
 * For pairs of numbers of which the first should be larger (target 1) or smaller (target -1): {@code max(0, -target *
 * (input1 - input2) + margin)}.
 *
 * <p>Shape: {@code (N), (N), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html">torch.nn.MarginRankingLoss</a>
 */
public final class MarginRankingLoss extends Module {

    private final Options options;

    /** A loss of ranks with all options at their defaults. */
    public MarginRankingLoss() {
        this(new Options());
    }

    /**
     * Makes a loss of ranks.
     *
     * @param options what the layer is like
     */
    public MarginRankingLoss(Options options) {
        this.options = options;
    }

    /**
     * Not possible: more is needed.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Tensor forward(Tensor input) {
        throw Checks.takesMore(this, "input1, input2 and target: forward(input1, input2, target)");
    }

    /**
     * Computes the loss.
     *
     * @param input1 of shape {@code (N)} or none
     * @param input2 of the same shape
     * @param target 1 or -1, of the same shape
     * @return the loss
     */
    public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
        Checks.that(
                input1.dim() == input2.dim() && input1.dim() == target.dim(),
                "MarginRankingLoss needs inputs and target of as many dimensions, got the shapes %s, %s and %s",
                Arrays.toString(input1.shape()),
                Arrays.toString(input2.shape()),
                Arrays.toString(target.shape()));
        return Torch.marginRankingLoss(input1, input2, target, options.margin, options.reduction.code());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a loss of ranks is like.
     *
     * @param margin by how much; 0 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Options(double margin, Reduction reduction) implements Layer {

        /** All defaults. */
        public Options() {
            this(0, Reduction.MEAN);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin by how much; 0 by default
         */
        public Options margin(double margin) {
            return new Options(margin, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(margin, reduction);
        }

        @Override
        public MarginRankingLoss build() {
            return new MarginRankingLoss(this);
        }
    }
}
