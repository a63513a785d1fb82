package dev.cresset.nn;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * For pairs of vectors that belong together (target 1) or not (target -1): {@code 1 - cos} for the former, {@code
 * max(0, cos - margin)} for the latter, where {@code cos} is the cosine of their angle.
 *
 * <p>Shape: {@code (N, D), (N, D), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html">torch.nn.CosineEmbeddingLoss</a>
 */
public final class CosineEmbeddingLoss extends Module {

    private final Options options;

    /** A loss of angles with all options at their defaults. */
    public CosineEmbeddingLoss() {
        this(new Options());
    }

    /**
     * Makes a loss of angles.
     *
     * @param options what the layer is like
     */
    public CosineEmbeddingLoss(Options options) {
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
     * @param input1 of shape {@code (N, D)} or {@code (D)}
     * @param input2 of the same shape
     * @param target 1 or -1, of shape {@code (N)} or none
     * @return the loss
     */
    public Tensor forward(Tensor input1, Tensor input2, Tensor target) {
        return Torch.cosineEmbeddingLoss(input1, input2, target, options.margin, options.reduction.code());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a loss of angles is like.
     *
     * @param margin the largest cosine that costs nothing, from -1 to 1; 0 by default
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
         * @param margin the largest cosine that costs nothing, from -1 to 1; 0 by default
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
        public CosineEmbeddingLoss build() {
            return new CosineEmbeddingLoss(this);
        }
    }
}
