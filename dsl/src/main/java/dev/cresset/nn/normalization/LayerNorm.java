package dev.cresset.nn.normalization;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
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
public final class LayerNorm extends UnaryModule<LayerNorm> {

    private final Spec spec;
    private final long[] shape;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Makes a layer normalisation.
     *
     * @param spec what the layer is like
     */
    public LayerNorm(Spec spec) {
        this.spec = spec;
        shape = spec.normalizedShape.stream().mapToLong(Long::longValue).toArray();
        weight =
                registerParameter("weight", spec.elementwiseAffine ? Torch.ones(shape, spec.dtype, spec.device) : null);
        bias = registerParameter(
                "bias", spec.elementwiseAffine && spec.bias ? Torch.zeros(shape, spec.dtype, spec.device) : null);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Torch.layerNorm(input, shape, weight(), bias(), spec.eps);
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
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "%s, eps=%s, elementwise_affine=%s, bias=%s"
                .formatted(
                        PythonText.tuple(spec.normalizedShape),
                        PythonText.of(spec.eps),
                        PythonText.of(spec.elementwiseAffine),
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
    public record Spec(
            List<Long> normalizedShape, double eps, boolean elementwiseAffine, boolean bias, DType dtype, Device device)
            implements LayerSpec<LayerNorm> {

        /** Checks that the options make sense. */
        public Spec {
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
        public Spec(List<Long> normalizedShape) {
            this(normalizedShape, 1e-5, true, true, null, null);
        }

        /**
         * {@return these options with that added to the variance}
         *
         * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
         */
        public Spec eps(double eps) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with or without parameters that scale and shift}
         *
         * @param elementwiseAffine whether elements are scaled and shifted by parameters; true by default
         */
        public Spec elementwiseAffine(boolean elementwiseAffine) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with or without a parameter that shifts}
         *
         * @param bias whether they are shifted; true by default, without effect if not affine
         */
        public Spec bias(boolean bias) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, dtype, device);
        }

        @Override
        public LayerNorm build() {
            return new LayerNorm(this);
        }
    }
}
