package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * A smooth rectified linear unit, element by element: {@code out = log(1 + exp(beta * input)) / beta}, and the input
 * itself where {@code beta * input > threshold}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html">torch.nn.Softplus</a>
 */
public final class Softplus extends Module {

    private final Options options;

    /**
     * Makes a softplus.
     *
     * @param options what the layer is like
     */
    public Softplus(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.softplus(input, options.beta, options.threshold);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "beta=%s, threshold=%s".formatted(PythonText.of(options.beta), PythonText.of(options.threshold));
    }

    /**
     * What a softplus is like.
     *
     * @param beta how sharp the bend is; 1 by default
     * @param threshold where the straight line begins; 20 by default
     */
    public record Options(double beta, double threshold) implements Layer {

        /** All defaults. */
        public Options() {
            this(1, 20);
        }

        /**
         * {@return these options with that sharpness of the bend}
         *
         * @param beta how sharp the bend is; 1 by default
         */
        public Options beta(double beta) {
            return new Options(beta, threshold);
        }

        /**
         * {@return these options with the straight line beginning there}
         *
         * @param threshold where the straight line begins; 20 by default
         */
        public Options threshold(double threshold) {
            return new Options(beta, threshold);
        }

        @Override
        public Softplus build() {
            return new Softplus(this);
        }
    }
}
