package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
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
public final class RMSNorm extends Module {

    private final Options options;
    private final long[] shape;
    private final Tensor weight;

    /**
     * Makes a root-mean-square normalisation.
     *
     * @param options what the layer is like
     */
    public RMSNorm(Options options) {
        this.options = options;
        shape = options.normalizedShape.stream().mapToLong(Long::longValue).toArray();
        weight = registerParameter(
                "weight", options.elementwiseAffine ? Torch.ones(shape, options.dtype, options.device) : null);
    }

    @Override
    public Tensor forward(Tensor input) {
        return Torch.rmsNorm(input, shape, weight(), options.eps);
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
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "%s, eps=%s, elementwise_affine=%s"
                .formatted(
                        PythonText.tuple(options.normalizedShape),
                        PythonText.of(options.eps),
                        PythonText.of(options.elementwiseAffine));
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
    public record Options(List<Long> normalizedShape, Double eps, boolean elementwiseAffine, DType dtype, Device device)
            implements Layer {

        /** Checks that the options make sense. */
        public Options {
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
        public Options(List<Long> normalizedShape) {
            this(normalizedShape, null, true, null, null);
        }

        /**
         * {@return these options with that added to the mean square}
         *
         * @param eps what is added to the mean square; null (the default) for the smallest step of the input's dtype at 1
         */
        public Options eps(Double eps) {
            return new Options(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        /**
         * {@return these options with or without parameters that scale}
         *
         * @param elementwiseAffine whether elements are scaled by parameters; true by default
         */
        public Options elementwiseAffine(boolean elementwiseAffine) {
            return new Options(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Options dtype(DType dtype) {
            return new Options(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Options device(Device device) {
            return new Options(normalizedShape, eps, elementwiseAffine, dtype, device);
        }

        @Override
        public RMSNorm build() {
            return new RMSNorm(this);
        }
    }
}
