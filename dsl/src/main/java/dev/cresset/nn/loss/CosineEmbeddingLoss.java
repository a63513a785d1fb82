package dev.cresset.nn.loss;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.TernaryModule;

/**
 * For pairs of vectors that belong together (target 1) or not (target -1): {@code 1 - cos} for the former, {@code
 * max(0, cos - margin)} for the latter, where {@code cos} is the cosine of their angle.
 *
 * <p>Shape: {@code (N, D), (N, D), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html">torch.nn.CosineEmbeddingLoss</a>
 */
public final class CosineEmbeddingLoss extends TernaryModule<CosineEmbeddingLoss> {

    private final Spec spec;

    /** A loss of angles with all options at their defaults. */
    public CosineEmbeddingLoss() {
        this(new Spec());
    }

    /**
     * Makes a loss of angles.
     *
     * @param spec what the layer is like
     */
    public CosineEmbeddingLoss(Spec spec) {
        this.spec = spec;
    }

    /**
     * Computes the loss.
     *
     * @param input1 of shape {@code (N, D)} or {@code (D)}
     * @param input2 of the same shape
     * @param target 1 or -1, of shape {@code (N)} or none
     * @return the loss
     */
    @Override
    protected Tensor forward(Tensor input1, Tensor input2, Tensor target) {
        return Torch.cosineEmbeddingLoss(input1, input2, target, spec.margin, spec.reduction);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a loss of angles is like.
     *
     * @param margin the largest cosine that costs nothing, from -1 to 1; 0 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(double margin, Reduction reduction) implements LayerSpec<CosineEmbeddingLoss> {

        /** All defaults. */
        public Spec() {
            this(0, Reduction.MEAN);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin the largest cosine that costs nothing, from -1 to 1; 0 by default
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
        public CosineEmbeddingLoss build() {
            return new CosineEmbeddingLoss(this);
        }
    }
}
