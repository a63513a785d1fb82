package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;

/**
 * The smooth rectified linear unit, element by element: {@code out = log(1 + exp(beta * input)) / beta}, and the input
 * itself where {@code beta * input > threshold}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softplus.html">torch.nn.Softplus</a>
 */
public final class Softplus extends Activation<Softplus, Softplus.Spec> {

    /**
     * Builds a softplus.
     *
     * @param spec the options
     */
    public Softplus(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.softplus(input, spec().beta(), spec().threshold());
    }

    @Override
    String options() {
        return "beta=" + PythonText.of(spec().beta()) + ", threshold=" + PythonText.of(spec().threshold());
    }

    /**
     * Specification of a {@link Softplus}.
     *
     * @param beta the sharpness of the bend; 1 by default
     * @param threshold the value of {@code beta * input} above which the output is the input; 20 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double beta, double threshold) implements LayerSpec<Softplus> {

        /** All defaults. */
        public Spec() {
            this(1, 20);
        }

        /** {@return this specification with another {@code beta}} */
        public Spec beta(double beta) {
            return new Spec(beta, threshold);
        }

        /** {@return this specification with another {@code threshold}} */
        public Spec threshold(double threshold) {
            return new Spec(beta, threshold);
        }

        @Override
        public Softplus build() {
            return new Softplus(this);
        }
    }
}
