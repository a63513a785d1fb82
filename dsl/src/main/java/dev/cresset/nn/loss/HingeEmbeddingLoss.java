package dev.cresset.nn.loss;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;

/**
 * For distances of pairs that belong together (target 1) or not (target -1): {@code input} for the former, {@code
 * max(0, margin - input)} for the latter.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html">torch.nn.HingeEmbeddingLoss</a>
 */
public final class HingeEmbeddingLoss extends Loss<HingeEmbeddingLoss> {

    private final Spec spec;

    /** A hinge loss of distances with all options at their defaults. */
    public HingeEmbeddingLoss() {
        this(new Spec());
    }

    /**
     * Makes a hinge loss of distances.
     *
     * @param spec what it is like
     */
    public HingeEmbeddingLoss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return Torch.hingeEmbeddingLoss(input, target, spec.margin, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a hinge loss of distances is like.
     *
     * @param margin the margin; 1 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(double margin, Reduction reduction) implements LayerSpec<HingeEmbeddingLoss> {

        /** All defaults. */
        public Spec() {
            this(1, Reduction.MEAN);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin the margin; 1 by default
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
        public HingeEmbeddingLoss build() {
            return new HingeEmbeddingLoss(this);
        }
    }
}
