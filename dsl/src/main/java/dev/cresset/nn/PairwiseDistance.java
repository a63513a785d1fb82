package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The distance of vectors: {@code out = |first - second + eps|_p}.
 *
 * <p>Shape: {@code (N, D), (N, D) -> (N)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html">torch.nn.PairwiseDistance</a>
 */
public final class PairwiseDistance extends Module {

    private final Options options;

    /**
     * Makes a pairwise distance.
     *
     * @param options what the layer is like
     */
    public PairwiseDistance(Options options) {
        this.options = options;
    }

    /**
     * Not possible: two inputs are compared.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Tensor forward(Tensor input) {
        throw Checks.takesMore(this, "two inputs: forward(first, second)");
    }

    /**
     * Measures distances.
     *
     * @param first one input
     * @param second the other one, of a shape that fits
     * @return a number for each pair of vectors
     */
    public Tensor forward(Tensor first, Tensor second) {
        return Torch.pairwiseDistance(first, second, options.p, options.eps, options.keepdim);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a pairwise distance is like.
     *
     * @param p which norm; 2 by default
     * @param eps what keeps from dividing by zero; 1e-6 by default
     * @param keepdim whether the last dimension stays, with 1 element; false by default
     */
    public record Options(double p, double eps, boolean keepdim) implements Layer {

        /** All defaults. */
        public Options() {
            this(2, 1e-6, false);
        }

        /**
         * {@return these options with that norm}
         *
         * @param p which norm; 2 by default
         */
        public Options p(double p) {
            return new Options(p, eps, keepdim);
        }

        /**
         * {@return these options with that added to each difference}
         *
         * @param eps what keeps from dividing by zero; 1e-6 by default
         */
        public Options eps(double eps) {
            return new Options(p, eps, keepdim);
        }

        /**
         * {@return these options with the last dimension kept or not}
         *
         * @param keepdim whether the last dimension stays, with 1 element; false by default
         */
        public Options keepdim(boolean keepdim) {
            return new Options(p, eps, keepdim);
        }

        @Override
        public PairwiseDistance build() {
            return new PairwiseDistance(this);
        }
    }
}
