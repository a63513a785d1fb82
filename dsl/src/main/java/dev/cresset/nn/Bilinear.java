package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.init.Init;

/**
 * A bilinear map of two inputs: {@code out[k] = first^T weight[k] second + bias[k]}.
 *
 * <p>Shape: {@code (*, in1), (*, in2) -> (*, out)}.
 *
 * <p>Initial values: {@code weight}, of shape {@code (out, in1, in2)}, and {@code bias}, of shape {@code (out)}, are
 * drawn uniformly from {@code ±1 / sqrt(in1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Bilinear.html">torch.nn.Bilinear</a>
 */
public final class Bilinear extends BinaryModule<Bilinear> {

    private final Spec spec;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Builds a bilinear map with initial values in its parameters.
     *
     * @param spec the options
     */
    public Bilinear(Spec spec) {
        this.spec = spec;
        weight = registerParameter(
                "weight", spec.parameters.empty(spec.outFeatures, spec.in1Features, spec.in2Features));
        bias = registerParameter("bias", spec.bias ? spec.parameters.empty(spec.outFeatures) : null);
        resetParameters();
    }

    /** Draws new initial values for weight and bias. */
    public void resetParameters() {
        double bound = 1 / Math.sqrt(spec.in1Features);
        Init.uniform(-bound, bound).initialize(weight);
        if (bias != null) {
            Init.uniform(-bound, bound).initialize(bias);
        }
    }

    /**
     * Computes the map.
     *
     * @param first of shape {@code (*, in1)}
     * @param second of shape {@code (*, in2)}
     * @return of shape {@code (*, out)}
     */
    @Override
    protected Tensor forward(Tensor first, Tensor second) {
        return Torch.bilinear(first, second, weight(), bias());
    }

    /** {@return the weights, of shape {@code (out, in1, in2)}} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the bias, of shape {@code (out)}; null without one} */
    public Tensor bias() {
        return parametrized("bias", bias);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "in1_features=%d, in2_features=%d, out_features=%d, bias=%s"
                .formatted(spec.in1Features, spec.in2Features, spec.outFeatures, PythonText.of(spec.bias));
    }

    /**
     * Specification of a {@link Bilinear}.
     *
     * @param in1Features the extent of the last dimension of the first input
     * @param in2Features the extent of the last dimension of the second input
     * @param outFeatures the extent of the last dimension of the output
     * @param bias whether a number is added to each output; true by default
     * @param parameters the dtype and the device of the parameters
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long in1Features, long in2Features, long outFeatures, boolean bias, ParameterOptions parameters)
            implements LayerSpec<Bilinear>, ParameterSpec<Spec> {

        /** Checks the extents. */
        public Spec {
            Checks.positive("Bilinear", "in1 features", in1Features);
            Checks.positive("Bilinear", "in2 features", in2Features);
            Checks.positive("Bilinear", "out features", outFeatures);
        }

        /** The defaults but for the required numbers. */
        public Spec(long in1Features, long in2Features, long outFeatures) {
            this(in1Features, in2Features, outFeatures, true, ParameterOptions.DEFAULT);
        }

        /** {@return this specification with another {@code bias}} */
        public Spec bias(boolean bias) {
            return new Spec(in1Features, in2Features, outFeatures, bias, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return new Spec(in1Features, in2Features, outFeatures, bias, parameters);
        }

        @Override
        public Bilinear build() {
            return new Bilinear(this);
        }
    }
}
