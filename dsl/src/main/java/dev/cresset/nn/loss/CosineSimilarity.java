package dev.cresset.nn.loss;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.BinaryModule;
import dev.cresset.nn.LayerSpec;

/**
 * The cosine of the angle between vectors: {@code out = first . second / max(|first| |second|, eps)}.
 *
 * <p>Shape: {@code (*, D, *), (*, D, *) -> (*, *)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html">torch.nn.CosineSimilarity</a>
 */
public final class CosineSimilarity extends BinaryModule<CosineSimilarity> {

    private final Spec spec;

    /**
     * Makes a cosine similarity.
     *
     * @param spec what the layer is like
     */
    public CosineSimilarity(Spec spec) {
        this.spec = spec;
    }

    /**
     * Compares vectors.
     *
     * @param first one input
     * @param second the other one, of a shape that fits
     * @return a number for each pair of vectors
     */
    @Override
    protected Tensor forward(Tensor first, Tensor second) {
        return Torch.cosineSimilarity(first, second, spec.dim, spec.eps);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a cosine similarity is like.
     *
     * @param dim the dimension that vectors lie in; 1 by default
     * @param eps what keeps from dividing by zero; 1e-8 by default
     */
    public record Spec(long dim, double eps) implements LayerSpec<CosineSimilarity> {

        /** All defaults. */
        public Spec() {
            this(1, 1e-8);
        }

        /**
         * {@return these options with vectors lying in that dimension}
         *
         * @param dim the dimension that vectors lie in; 1 by default
         */
        public Spec dim(long dim) {
            return new Spec(dim, eps);
        }

        /**
         * {@return these options with that instead of smaller divisors}
         *
         * @param eps what keeps from dividing by zero; 1e-8 by default
         */
        public Spec eps(double eps) {
            return new Spec(dim, eps);
        }

        @Override
        public CosineSimilarity build() {
            return new CosineSimilarity(this);
        }
    }
}
