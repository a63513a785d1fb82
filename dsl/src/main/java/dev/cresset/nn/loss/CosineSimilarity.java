package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.BinaryModule;
import dev.cresset.nn.LayerSpec;

/**
 * The cosine of the angle between vectors: {@code out = x1 . x2 / max(|x1| |x2|, eps)}.
 *
 * <p>Shape: {@code (*, D, *), (*, D, *) -> (*, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html">torch.nn.CosineSimilarity</a>
 */
public final class CosineSimilarity extends BinaryModule<CosineSimilarity> {

    private final Spec spec;

    /**
     * Builds a cosine similarity.
     *
     * @param spec the options
     */
    public CosineSimilarity(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor x1, Tensor x2) {
        return F.cosineSimilarity(x1, x2, spec.dim, spec.eps);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link CosineSimilarity}.
     *
     * @param dim the dimension of the vectors; 1 by default
     * @param eps the smallest divisor, which avoids a division by zero; 1e-8 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long dim, double eps) implements LayerSpec<CosineSimilarity> {

        /** All defaults. */
        public Spec() {
            this(1, 1e-8);
        }

        /** {@return this specification with another {@code dim}} */
        public Spec dim(long dim) {
            return new Spec(dim, eps);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(dim, eps);
        }

        @Override
        public CosineSimilarity build() {
            return new CosineSimilarity(this);
        }
    }
}
