package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;
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
     * Makes an affine map, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public Linear(Spec spec) {
        this.spec = spec;
        long[] shape = {spec.outFeatures, spec.inFeatures};
        weight = registerParameter("weight", Torch.empty(shape, spec.dtype, spec.device));
        long[] biasShape = {spec.outFeatures};
        bias = registerParameter("bias", spec.bias ? Torch.empty(biasShape, spec.dtype, spec.device) : null);
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

    /** {@return the options that the layer was made with} */
    public final Spec spec() {
        return spec;
    }

    /** {@return the matrix, of shape {@code (out, in)}} */
    public final Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return what is added to each output, of shape {@code (out)}; null without a bias} */
    public final Tensor bias() {
        return parametrized("bias", bias);
    }

    @Override
    protected final String extraRepr() {
        return "in_features=%d, out_features=%d, bias=%s"
                .formatted(spec.inFeatures, spec.outFeatures, PythonText.of(spec.bias));
    }

    /**
     * What an affine map is like.
     *
     * @param inFeatures the extent of the input's last dimension
     * @param outFeatures the extent of the output's last dimension
     * @param bias whether each output has a number added; true by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(long inFeatures, long outFeatures, boolean bias, DType dtype, Device device)
            implements LayerSpec<Linear> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("Linear", "in features", inFeatures);
            Checks.positive("Linear", "out features", outFeatures);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param inFeatures the extent of the input's last dimension
         * @param outFeatures the extent of the output's last dimension
         */
        public Spec(long inFeatures, long outFeatures) {
            this(inFeatures, outFeatures, true, null, null);
        }

        /**
         * {@return these options with or without a bias}
         *
         * @param bias whether each output has a number added; true by default
         */
        public Spec bias(boolean bias) {
            return new Spec(inFeatures, outFeatures, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(inFeatures, outFeatures, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(inFeatures, outFeatures, bias, dtype, device);
        }

        @Override
        public Linear build() {
            return new Linear(this);
        }
    }
}
