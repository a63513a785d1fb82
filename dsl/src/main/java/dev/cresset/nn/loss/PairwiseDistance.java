package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.BinaryModule;
import dev.cresset.nn.LayerSpec;

/**
 * The distance of vectors: {@code out = |x1 - x2 + eps|_p}.
 *
 * <p>Shape: {@code (N, D), (N, D) -> (N)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html">torch.nn.PairwiseDistance</a>
 */
public final class PairwiseDistance extends BinaryModule<PairwiseDistance> {

    private final Spec spec;

    /**
     * Builds a pairwise distance.
     *
     * @param spec the options
     */
    public PairwiseDistance(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor x1, Tensor x2) {
        return F.pairwiseDistance(x1, x2, spec.p, spec.eps, spec.keepdim);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link PairwiseDistance}.
     *
     * @param p the order of the norm; 2 by default
     * @param eps the number added to each difference, which avoids a division by zero; 1e-6 by default
     * @param keepdim whether the last dimension is kept, with 1 element; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double p, double eps, boolean keepdim) implements LayerSpec<PairwiseDistance> {

        /** All defaults. */
        public Spec() {
            this(2, 1e-6, false);
        }

        /** {@return this specification with another {@code p}} */
        public Spec p(double p) {
            return new Spec(p, eps, keepdim);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(p, eps, keepdim);
        }

        /** {@return this specification with another {@code keepdim}} */
        public Spec keepdim(boolean keepdim) {
            return new Spec(p, eps, keepdim);
        }

        @Override
        public PairwiseDistance build() {
            return new PairwiseDistance(this);
        }
    }
}
