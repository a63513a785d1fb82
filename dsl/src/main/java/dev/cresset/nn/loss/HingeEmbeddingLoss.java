package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The hinge loss of the distances of similar pairs (target 1) and dissimilar pairs (target -1): {@code input} for
 * similar ones, {@code max(0, margin - input)} for dissimilar ones.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html">torch.nn.HingeEmbeddingLoss</a>
 */
public final class HingeEmbeddingLoss extends StandardLoss<HingeEmbeddingLoss, HingeEmbeddingLoss.Spec> {

    /** A hinge loss of distances with the defaults. */
    public HingeEmbeddingLoss() {
        this(new Spec());
    }

    /**
     * Builds a hinge loss of distances.
     *
     * @param spec the options
     */
    public HingeEmbeddingLoss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.hingeEmbeddingLoss(input, target, spec().margin, spec().reduction);
    }

    /**
     * Specification of a {@link HingeEmbeddingLoss}.
     *
     * @param margin the distance above which dissimilar pairs cost nothing; 1 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double margin, Reduction reduction) implements LayerSpec<HingeEmbeddingLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(1, Reduction.MEAN);
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
        public HingeEmbeddingLoss build() {
            return new HingeEmbeddingLoss(this);
        }
    }
}
