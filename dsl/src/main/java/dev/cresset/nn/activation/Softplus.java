package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * A smooth rectified linear unit, element by element: {@code out = log(1 + exp(beta * input)) / beta}, and the input
 * itself where {@code beta * input > threshold}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html">torch.nn.Softplus</a>
 */
public final class Softplus extends UnaryModule<Softplus> {

    private final Spec spec;

    /**
     * Makes a softplus.
     *
     * @param spec what the layer is like
     */
    public Softplus(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.softplus(input, spec.beta, spec.threshold);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "beta=%s, threshold=%s".formatted(PythonText.of(spec.beta), PythonText.of(spec.threshold));
    }

    /**
     * What a softplus is like.
     *
     * @param beta how sharp the bend is; 1 by default
     * @param threshold where the straight line begins; 20 by default
     */
    public record Spec(double beta, double threshold) implements LayerSpec<Softplus> {

        /** All defaults. */
        public Spec() {
            this(1, 20);
        }

        /**
         * {@return these options with that sharpness of the bend}
         *
         * @param beta how sharp the bend is; 1 by default
         */
        public Spec beta(double beta) {
            return new Spec(beta, threshold);
        }

        /**
         * {@return these options with the straight line beginning there}
         *
         * @param threshold where the straight line begins; 20 by default
         */
        public Spec threshold(double threshold) {
            return new Spec(beta, threshold);
        }

        @Override
        public Softplus build() {
            return new Softplus(this);
        }
    }
}
