package dev.cresset.nn.normalization;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;

/**
 * Root-mean-square layer normalization: each sample is divided by its root mean square over its last dimensions, then
 * scaled element by element, {@code out = input / sqrt(mean of input^2 + eps) * weight}.
 *
 * <p>Shape: {@code (N, *) -> (N, *)}.
 *
 * <p>Initial values: {@code weight}, of the normalized shape, is 1.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RMSNorm.html">torch.nn.RMSNorm</a>
 * @see <a href="https://arxiv.org/abs/1910.07467">Root Mean Square Layer Normalization</a>
 */
public final class RMSNorm extends UnaryModule<RMSNorm> {

    private final Spec spec;
    private final long[] shape;
    private final Tensor weight;

    /**
     * Builds a root-mean-square normalization with the initial values of its parameters.
     *
     * @param spec the options
     */
    public RMSNorm(Spec spec) {
        this.spec = spec;
        shape = spec.normalizedShape.toArray();
        weight = registerParameter("weight", spec.elementwiseAffine ? spec.parameters.empty(shape) : null);
        resetParameters();
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

    /** {@return the scale of each element, of the normalized shape; null if the layer is not affine} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "%s, eps=%s, elementwise_affine=%s"
                .formatted(PythonText.tuple(shape), PythonText.of(spec.eps), PythonText.of(spec.elementwiseAffine));
    }

    /**
     * Specification of an {@link RMSNorm}.
     *
     * @param normalizedShape the extents of the last dimensions
     * @param eps the number added to the mean square; null (the default) for the machine epsilon of the input's dtype
     * @param elementwiseAffine whether elements are scaled by parameters; true by default
     * @param parameters the dtype and the device of the parameters
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape normalizedShape, Double eps, boolean elementwiseAffine, ParameterOptions parameters)
            implements LayerSpec<RMSNorm>, ParameterSpec<Spec> {

        public Spec {
            LayerNorm.check("RMSNorm", normalizedShape);
        }

        /** The defaults but for the normalized shape. */
        public Spec(Shape normalizedShape) {
            this(normalizedShape, null, true, ParameterOptions.DEFAULT);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(normalizedShape, eps, elementwiseAffine, parameters);
        }

        /** {@return this specification with another {@code elementwiseAffine}} */
        public Spec elementwiseAffine(boolean elementwiseAffine) {
            return new Spec(normalizedShape, eps, elementwiseAffine, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return new Spec(normalizedShape, eps, elementwiseAffine, parameters);
        }

        @Override
        public RMSNorm build() {
            return new RMSNorm(this);
        }
    }
}
