package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The cosine loss of similar pairs of vectors (target 1) and dissimilar pairs (target -1): {@code 1 - cos} for similar
 * ones, {@code max(0, cos - margin)} for dissimilar ones, where {@code cos} is the cosine of their angle.
 *
 * <p>Shape: {@code (N, D), (N, D), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineEmbeddingLoss.html">torch.nn.CosineEmbeddingLoss</a>
 */
public final class CosineEmbeddingLoss extends TernaryLoss<CosineEmbeddingLoss, CosineEmbeddingLoss.Spec> {

    /** A cosine loss with the defaults. */
    public CosineEmbeddingLoss() {
        this(new Spec());
    }

    /**
     * Builds a cosine loss.
     *
     * @param spec the options
     */
    public CosineEmbeddingLoss(Spec spec) {
        super(spec);
    }

    /**
     * Computes the loss.
     *
     * @param input1 the first vectors, of shape {@code (N, D)} or {@code (D)}
     * @param input2 the second vectors, of the same shape
     * @param target 1 or -1, of shape {@code (N)} or {@code ()}
     * @return the loss
     */
    @Override
    protected Tensor forward(Tensor input1, Tensor input2, Tensor target) {
        return F.cosineEmbeddingLoss(input1, input2, target, spec().margin, spec().reduction);
    }

    /**
     * Specification of a {@link CosineEmbeddingLoss}.
     *
     * @param margin the cosine below which dissimilar pairs cost nothing, from -1 to 1; 0 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double margin, Reduction reduction) implements LayerSpec<CosineEmbeddingLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(0, Reduction.MEAN);
        }

        /** {@return this specification with another {@code margin}} */
        public Spec margin(double margin) {
            return new Spec(margin, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(margin, reduction);
        }

        @Override
        public CosineEmbeddingLoss build() {
            return new CosineEmbeddingLoss(this);
        }
    }
}
