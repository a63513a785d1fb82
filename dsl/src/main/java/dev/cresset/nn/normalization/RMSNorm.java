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
 * Root-mean-square layer normalisation: each sample is divided by its root mean square over its last dimensions, then
 * scaled element by element, {@code out = input / sqrt(mean of input^2 + eps) * weight}.
 *
 * <p>Shape: {@code (N, *) -> (N, *)}.
 *
 * <p>Initial values: {@code weight} is 1.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html">torch.nn.RMSNorm</a>
 * @see <a href="https://arxiv.org/abs/1910.07467">Root Mean Square Layer Normalization</a>
 */
public final class RMSNorm extends UnaryModule<RMSNorm> {

    private final Spec spec;
    private final long[] shape;
    private final Tensor weight;

    /**
     * Makes a root-mean-square normalisation.
     *
     * @param spec what the layer is like
     */
    public RMSNorm(Spec spec) {
        this.spec = spec;
        shape = spec.normalizedShape.stream().mapToLong(Long::longValue).toArray();
        weight =
                registerParameter("weight", spec.elementwiseAffine ? Torch.ones(shape, spec.dtype, spec.device) : null);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.eps == null
                ? Torch.rmsNorm(input, shape, weight())
                : Torch.rmsNorm(input, shape, weight(), spec.eps);
    }

    /** Sets the scale back to its initial value. */
    public void resetParameters() {
        if (weight != null) {
            Init.ones().initialize(weight);
        }
    }

    /** {@return the scale of each element, of the normalised shape; null if not affine} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "%s, eps=%s, elementwise_affine=%s"
                .formatted(
                        PythonText.tuple(spec.normalizedShape),
                        PythonText.of(spec.eps),
                        PythonText.of(spec.elementwiseAffine));
    }

    /**
     * What a root-mean-square normalisation is like.
     *
     * @param normalizedShape the extents of the last dimensions
     * @param eps what is added to the mean square; null (the default) for the smallest step of the input's dtype at 1
     * @param elementwiseAffine whether elements are scaled by parameters; true by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(List<Long> normalizedShape, Double eps, boolean elementwiseAffine, DType dtype, Device device)
            implements LayerSpec<RMSNorm> {

        /** Checks that the options make sense. */
        public Spec {
            normalizedShape = List.copyOf(normalizedShape);
            Checks.that(
                    !normalizedShape.isEmpty() && normalizedShape.stream().allMatch(size -> size > 0),
                    "RMSNorm needs the extents of the last dimensions, got %s",
                    normalizedShape);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param normalizedShape the extents of the last dimensions
         */
        public Spec(List<Long> normalizedShape) {
            this(normalizedShape, null, true, null, null);
        }

        /**
         * {@return these options with that added to the mean square}
         *
         * @param eps what is added to the mean square; null (the default) for the smallest step of the input's dtype at 1
         */
        public Spec eps(Double eps) {
            return new Spec(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        /**
         * {@return these options with or without parameters that scale}
         *
         * @param elementwiseAffine whether elements are scaled by parameters; true by default
         */
        public Spec elementwiseAffine(boolean elementwiseAffine) {
            return new Spec(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        @Override
        public RMSNorm build() {
            return new RMSNorm(this);
        }
    }
}
