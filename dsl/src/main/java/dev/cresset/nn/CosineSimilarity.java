package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The cosine of the angle between vectors: {@code out = first . second / max(|first| |second|, eps)}.
 *
 * <p>Shape: {@code (*, D, *), (*, D, *) -> (*, *)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html">torch.nn.CosineSimilarity</a>
 */
public final class CosineSimilarity extends Module {

    private final Options options;

    /**
     * Makes a cosine similarity.
     *
     * @param options what the layer is like
     */
    public CosineSimilarity(Options options) {
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
     * Compares vectors.
     *
     * @param first one input
     * @param second the other one, of a shape that fits
     * @return a number for each pair of vectors
     */
    public Tensor forward(Tensor first, Tensor second) {
        return Torch.cosineSimilarity(first, second, options.dim, options.eps);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a cosine similarity is like.
     *
     * @param dim the dimension that vectors lie in; 1 by default
     * @param eps what keeps from dividing by zero; 1e-8 by default
     */
    public record Options(long dim, double eps) implements Layer {

        /** All defaults. */
        public Options() {
            this(1, 1e-8);
        }

        /**
         * {@return these options with vectors lying in that dimension}
         *
         * @param dim the dimension that vectors lie in; 1 by default
         */
        public Options dim(long dim) {
            return new Options(dim, eps);
        }

        /**
         * {@return these options with that instead of smaller divisors}
         *
         * @param eps what keeps from dividing by zero; 1e-8 by default
         */
        public Options eps(double eps) {
            return new Options(dim, eps);
        }

        @Override
        public CosineSimilarity build() {
            return new CosineSimilarity(this);
        }
    }
}
