package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;

/**
 * The leaky rectified linear unit whose slope for negative inputs is learned: {@code out = max(0, input) + weight *
 * min(0, input)}.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * <p>Initial values: the slopes are {@code init}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PReLU.html">torch.nn.PReLU</a>
 * @see <a href="https://arxiv.org/abs/1502.01852">Delving Deep into Rectifiers</a>
 */
public final class PReLU extends UnaryModule<PReLU> {

    private final Spec spec;
    private final Tensor weight;

    /**
     * Builds a parametric rectified linear unit with initial values in its parameters.
     *
     * @param spec the options
     */
    public PReLU(Spec spec) {
        this.spec = spec;
        weight = registerParameter("weight", spec.parameters.empty(spec.numParameters));
        resetParameters();
    }

    @Override
    protected Tensor forward(Tensor input) {
        return input.prelu(weight());
    }

    /** Sets the slopes back to their initial value. */
    public void resetParameters() {
        Init.constant(spec.init).initialize(weight);
    }

    /** {@return the slopes, of shape {@code (numParameters)}} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "num_parameters=" + spec.numParameters;
    }

    /**
     * Specification of a {@link PReLU}.
     *
     * @param numParameters the number of slopes: 1 for the whole input, or one for each channel; 1 by default
     * @param init the initial slope; 0.25 by default
     * @param parameters the dtype and the device of the slopes
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long numParameters, double init, ParameterOptions parameters)
            implements LayerSpec<PReLU>, ParameterSpec<Spec> {

        /** Checks the number of slopes. */
        public Spec {
            Checks.positive("PReLU", "parameters", numParameters);
        }

        /** All defaults. */
        public Spec() {
            this(1, 0.25, ParameterOptions.DEFAULT);
        }

        /** {@return this specification with another {@code numParameters}} */
        public Spec numParameters(long numParameters) {
            return new Spec(numParameters, init, parameters);
        }

        /** {@return this specification with another {@code init}} */
        public Spec init(double init) {
            return new Spec(numParameters, init, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return new Spec(numParameters, init, parameters);
        }

        @Override
        public PReLU build() {
            return new PReLU(this);
        }
    }
}
