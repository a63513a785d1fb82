package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;

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
public final class Linear extends Module {

    private final Options options;
    private final String printedName;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Makes an affine map, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public Linear(Options options) {
        this(options, "Linear");
    }

    /** PyTorch prints the one inside of attention under another name. */
    Linear(Options options, String printedName) {
        this.options = options;
        this.printedName = printedName;
        long[] shape = {options.outFeatures, options.inFeatures};
        weight = registerParameter("weight", Torch.empty(shape, options.dtype, options.device));
        long[] biasShape = {options.outFeatures};
        bias = registerParameter("bias", options.bias ? Torch.empty(biasShape, options.dtype, options.device) : null);
        resetParameters();
    }

    /** Draws new initial values for weight and bias. */
    public void resetParameters() {
        DefaultInit.weightAndBias(weight, bias);
    }

    @Override
    public Tensor forward(Tensor input) {
        return fused() == null ? F.linear(input, weight(), bias()) : fused().forward(input);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /** {@return the matrix, of shape {@code (out, in)}} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return what is added to each output, of shape {@code (out)}; null without a bias} */
    public Tensor bias() {
        return parametrized("bias", bias);
    }

    @Override
    protected String name() {
        return printedName;
    }

    @Override
    protected String extraRepr() {
        return "in_features=%d, out_features=%d, bias=%s"
                .formatted(options.inFeatures, options.outFeatures, PythonText.of(options.bias));
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
    public record Options(long inFeatures, long outFeatures, boolean bias, DType dtype, Device device)
            implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.positive("Linear", "in features", inFeatures);
            Checks.positive("Linear", "out features", outFeatures);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param inFeatures the extent of the input's last dimension
         * @param outFeatures the extent of the output's last dimension
         */
        public Options(long inFeatures, long outFeatures) {
            this(inFeatures, outFeatures, true, null, null);
        }

        /**
         * {@return these options with or without a bias}
         *
         * @param bias whether each output has a number added; true by default
         */
        public Options bias(boolean bias) {
            return new Options(inFeatures, outFeatures, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Options dtype(DType dtype) {
            return new Options(inFeatures, outFeatures, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Options device(Device device) {
            return new Options(inFeatures, outFeatures, bias, dtype, device);
        }

        @Override
        public Linear build() {
            return new Linear(this);
        }
    }
}
