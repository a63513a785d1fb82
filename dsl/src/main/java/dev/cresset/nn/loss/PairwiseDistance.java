package dev.cresset.nn.loss;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.BinaryModule;
import dev.cresset.nn.LayerSpec;

/**
 * The distance of vectors: {@code out = |first - second + eps|_p}.
 *
 * <p>Shape: {@code (N, D), (N, D) -> (N)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html">torch.nn.PairwiseDistance</a>
 */
public final class PairwiseDistance extends BinaryModule<PairwiseDistance> {

    private final Spec spec;

    /**
     * Makes a pairwise distance.
     *
     * @param spec what the layer is like
     */
    public PairwiseDistance(Spec spec) {
        this.spec = spec;
    }

    /**
     * Measures distances.
     *
     * @param first one input
     * @param second the other one, of a shape that fits
     * @return a number for each pair of vectors
     */
    @Override
    protected Tensor forward(Tensor first, Tensor second) {
        return Torch.pairwiseDistance(first, second, spec.p, spec.eps, spec.keepdim);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a pairwise distance is like.
     *
     * @param p which norm; 2 by default
     * @param eps what keeps from dividing by zero; 1e-6 by default
     * @param keepdim whether the last dimension stays, with 1 element; false by default
     */
    public record Spec(double p, double eps, boolean keepdim) implements LayerSpec<PairwiseDistance> {

        /** All defaults. */
        public Spec() {
            this(2, 1e-6, false);
        }

        /**
         * {@return these options with that norm}
         *
         * @param p which norm; 2 by default
         */
        public Spec p(double p) {
            return new Spec(p, eps, keepdim);
        }

        /**
         * {@return these options with that added to each difference}
         *
         * @param eps what keeps from dividing by zero; 1e-6 by default
         */
        public Spec eps(double eps) {
            return new Spec(p, eps, keepdim);
        }

        /**
         * {@return these options with the last dimension kept or not}
         *
         * @param keepdim whether the last dimension stays, with 1 element; false by default
         */
        public Spec keepdim(boolean keepdim) {
            return new Spec(p, eps, keepdim);
        }

        @Override
        public PairwiseDistance build() {
            return new PairwiseDistance(this);
        }
    }
}
