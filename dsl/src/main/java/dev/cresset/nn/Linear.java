package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.internal.DefaultInit;

/**
 * An affine map of the last dimension: {@code out = input weight^T + bias}.
 *
 * <p>Shape: {@code (*, in) -> (*, out)}, with any number of dimensions, even none, in front.
 *
 * <p>Initial values: {@code weight}, of shape {@code (out, in)}, and {@code bias}, of shape {@code (out)}, are drawn uniformly
 * from {@code ±1 / sqrt(in)}.
 *
 * {@snippet :
 * Linear layer = linear(512, 10).bias(false).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html">torch.nn.Linear</a>
 */
public sealed class Linear extends UnaryModule<Linear> permits NonDynamicallyQuantizableLinear {

    private final Spec spec;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Builds an affine map with initial values in its parameters.
     *
     * @param spec the options
     */
    public Linear(Spec spec) {
        this.spec = spec;
        weight = registerParameter("weight", spec.parameters.empty(spec.outFeatures, spec.inFeatures));
        bias = registerParameter("bias", spec.bias ? spec.parameters.empty(spec.outFeatures) : null);
        resetParameters();
    }

    /** Draws new initial values for weight and bias. */
    public final void resetParameters() {
        DefaultInit.weightAndBias(weight, bias);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        return F.linear(input, weight(), bias());
    }

    /** {@return the specification that the layer was built from} */
    public final Spec spec() {
        return spec;
    }

    /** {@return the matrix, of shape {@code (out, in)}} */
    public final Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the bias, of shape {@code (out)}; null without one} */
    public final Tensor bias() {
        return parametrized("bias", bias);
    }

    @Override
    protected final String extraRepr() {
        return "in_features=%d, out_features=%d, bias=%s"
                .formatted(spec.inFeatures, spec.outFeatures, PythonText.of(spec.bias));
    }

    /**
     * Specification of a {@link Linear}.
     *
     * @param inFeatures the extent of the last dimension of the input
     * @param outFeatures the extent of the last dimension of the output
     * @param bias whether a number is added to each output; true by default
     * @param parameters the dtype and the device of the parameters
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long inFeatures, long outFeatures, boolean bias, ParameterOptions parameters)
            implements LayerSpec<Linear>, ParameterSpec<Spec> {

        /** Checks the extents. */
        public Spec {
            Checks.positive("Linear", "in features", inFeatures);
            Checks.positive("Linear", "out features", outFeatures);
        }

        /** The defaults but for the required numbers. */
        public Spec(long inFeatures, long outFeatures) {
            this(inFeatures, outFeatures, true, ParameterOptions.DEFAULT);
        }

        /** {@return this specification with another {@code bias}} */
        public Spec bias(boolean bias) {
            return new Spec(inFeatures, outFeatures, bias, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return new Spec(inFeatures, outFeatures, bias, parameters);
        }

        @Override
        public Linear build() {
            return new Linear(this);
        }
    }
}
