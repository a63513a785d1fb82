package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
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
     * Makes a bilinear map, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public Bilinear(Spec spec) {
        this.spec = spec;
        long[] shape = {spec.outFeatures, spec.in1Features, spec.in2Features};
        weight = registerParameter("weight", Torch.empty(shape, spec.dtype, spec.device));
        long[] biasShape = {spec.outFeatures};
        bias = registerParameter("bias", spec.bias ? Torch.empty(biasShape, spec.dtype, spec.device) : null);
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

    /** {@return what is added to each output, of shape {@code (out)}; null without a bias} */
    public Tensor bias() {
        return parametrized("bias", bias);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "in1_features=%d, in2_features=%d, out_features=%d, bias=%s"
                .formatted(spec.in1Features, spec.in2Features, spec.outFeatures, PythonText.of(spec.bias));
    }

    /**
     * What a bilinear map is like.
     *
     * @param in1Features the extent of the first input's last dimension
     * @param in2Features the extent of the second input's last dimension
     * @param outFeatures the extent of the output's last dimension
     * @param bias whether each output has a number added; true by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(long in1Features, long in2Features, long outFeatures, boolean bias, DType dtype, Device device)
            implements LayerSpec<Bilinear> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("Bilinear", "in1 features", in1Features);
            Checks.positive("Bilinear", "in2 features", in2Features);
            Checks.positive("Bilinear", "out features", outFeatures);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param in1Features the extent of the first input's last dimension
         * @param in2Features the extent of the second input's last dimension
         * @param outFeatures the extent of the output's last dimension
         */
        public Spec(long in1Features, long in2Features, long outFeatures) {
            this(in1Features, in2Features, outFeatures, true, null, null);
        }

        /**
         * {@return these options with or without a bias}
         *
         * @param bias whether each output has a number added; true by default
         */
        public Spec bias(boolean bias) {
            return new Spec(in1Features, in2Features, outFeatures, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(in1Features, in2Features, outFeatures, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(in1Features, in2Features, outFeatures, bias, dtype, device);
        }

        @Override
        public Bilinear build() {
            return new Bilinear(this);
        }
    }
}
