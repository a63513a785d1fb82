package dev.cresset.nn.normalization;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;

/**
 * Layer normalization: each sample is brought to mean 0 and variance 1 over its last dimensions, then scaled and
 * shifted element by element, {@code out = (input - mean) / sqrt(variance + eps) * weight + bias}.
 *
 * <p>Shape: {@code (N, *) -> (N, *)}.
 *
 * <p>Initial values: {@code weight}, of the normalized shape, is 1, {@code bias}, of the same shape, 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LayerNorm.html">torch.nn.LayerNorm</a>
 * @see <a href="https://arxiv.org/abs/1607.06450">Layer Normalization</a>
 */
public final class LayerNorm extends AffineNorm<LayerNorm, LayerNorm.Spec> {

    private final long[] shape;

    /**
     * Builds a layer normalization with the initial values of its parameters.
     *
     * @param spec the options
     */
    public LayerNorm(Spec spec) {
        super(spec, spec.elementwiseAffine, spec.bias, spec.normalizedShape.toArray());
        shape = spec.normalizedShape.toArray();
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Torch.layerNorm(input, shape, weight(), bias(), spec().eps);
    }

    @Override
    protected String extraRepr() {
        return "%s, eps=%s, elementwise_affine=%s, bias=%s"
                .formatted(
                        PythonText.tuple(shape),
                        PythonText.of(spec().eps),
                        PythonText.of(spec().elementwiseAffine),
                        PythonText.of(hasBias()));
    }

    static void check(String layer, Shape normalizedShape) {
        Checks.that(
                normalizedShape.ndim() > 0 && normalizedShape.stream().allMatch(extent -> extent > 0),
                "%s needs the extents of the last dimensions, got %s",
                layer,
                normalizedShape);
    }

    /**
     * Specification of a {@link LayerNorm}.
     *
     * @param normalizedShape the extents of the last dimensions
     * @param eps the number added to the variance, so that nothing is divided by zero; 1e-5 by default
     * @param elementwiseAffine whether elements are scaled and shifted by parameters; true by default
     * @param bias whether an affine layer shifts; true by default
     * @param parameters the dtype and the device of the parameters
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(
            Shape normalizedShape, double eps, boolean elementwiseAffine, boolean bias, ParameterOptions parameters)
            implements LayerSpec<LayerNorm>, ParameterSpec<Spec> {

        public Spec {
            check("LayerNorm", normalizedShape);
        }

        /** The defaults but for the normalized shape. */
        public Spec(Shape normalizedShape) {
            this(normalizedShape, 1e-5, true, true, ParameterOptions.DEFAULT);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, parameters);
        }

        /** {@return this specification with another {@code elementwiseAffine}} */
        public Spec elementwiseAffine(boolean elementwiseAffine) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, parameters);
        }

        /** {@return this specification with another {@code bias}} */
        public Spec bias(boolean bias) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return new Spec(normalizedShape, eps, elementwiseAffine, bias, parameters);
        }

        @Override
        public LayerNorm build() {
            return new LayerNorm(this);
        }
    }
}
