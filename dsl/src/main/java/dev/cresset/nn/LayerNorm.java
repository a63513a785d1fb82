package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.init.Init;
import java.util.List;

/**
 * Layer normalisation: each sample is brought to mean 0 and variance 1 over its last dimensions, then scaled and
 * shifted element by element, {@code out = (input - mean) / sqrt(variance + eps) * weight + bias}.
 *
 * <p>Shape: {@code (N, *) -> (N, *)}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">torch.nn.LayerNorm</a>
 * @see <a href="https://arxiv.org/abs/1607.06450">Layer Normalization</a>
 */
public final class LayerNorm extends Module {

    private final Options options;
    private final long[] shape;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Makes a layer normalisation.
     *
     * @param options what the layer is like
     */
    public LayerNorm(Options options) {
        this.options = options;
        shape = options.normalizedShape.stream().mapToLong(Long::longValue).toArray();
        weight = registerParameter(
                "weight", options.elementwiseAffine ? Torch.ones(shape, options.dtype, options.device) : null);
        bias = registerParameter(
                "bias",
                options.elementwiseAffine && options.bias ? Torch.zeros(shape, options.dtype, options.device) : null);
    }

    @Override
    public Tensor forward(Tensor input) {
        return Torch.layerNorm(input, shape, weight(), bias(), options.eps);
    }

    /** Sets the parameters back to their initial values. */
    public void resetParameters() {
        if (weight != null) {
            Init.ones().initialize(weight);
        }
        if (bias != null) {
            Init.zeros().initialize(bias);
        }
    }

    /** {@return the scale of each element, of the normalised shape; null if not affine} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the shift of each element, of the normalised shape; null if not affine or without bias} */
    public Tensor bias() {
        return parametrized("bias", bias);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "%s, eps=%s, elementwise_affine=%s, bias=%s"
                .formatted(
                        PythonText.tuple(options.normalizedShape),
                        PythonText.of(options.eps),
                        PythonText.of(options.elementwiseAffine),
                        PythonText.of(bias != null));
    }

    /**
     * What a layer normalisation is like.
     *
     * @param normalizedShape the extents of the last dimensions
     * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
     * @param elementwiseAffine whether elements are scaled and shifted by parameters; true by default
     * @param bias whether they are shifted; true by default, without effect if not affine
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Options(
            List<Long> normalizedShape, double eps, boolean elementwiseAffine, boolean bias, DType dtype, Device device)
            implements Layer {

        /** Checks that the options make sense. */
        public Options {
            normalizedShape = List.copyOf(normalizedShape);
            Checks.that(
                    !normalizedShape.isEmpty() && normalizedShape.stream().allMatch(size -> size > 0),
                    "LayerNorm needs the extents of the last dimensions, got %s",
                    normalizedShape);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param normalizedShape the extents of the last dimensions
         */
        public Options(List<Long> normalizedShape) {
            this(normalizedShape, 1e-5, true, true, null, null);
        }

        /**
         * {@return these options with that added to the variance}
         *
         * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
         */
        public Options eps(double eps) {
            return new Options(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with or without parameters that scale and shift}
         *
         * @param elementwiseAffine whether elements are scaled and shifted by parameters; true by default
         */
        public Options elementwiseAffine(boolean elementwiseAffine) {
            return new Options(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with or without a parameter that shifts}
         *
         * @param bias whether they are shifted; true by default, without effect if not affine
         */
        public Options bias(boolean bias) {
            return new Options(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Options dtype(DType dtype) {
            return new Options(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Options device(Device device) {
            return new Options(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        @Override
        public LayerNorm build() {
            return new LayerNorm(this);
        }
    }
}
