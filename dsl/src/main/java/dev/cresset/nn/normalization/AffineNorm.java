package dev.cresset.nn.normalization;

import dev.cresset.Tensor;
import dev.cresset.nn.ParameterSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;

/**
 * Base class of the normalizations with a scale and a shift.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class AffineNorm<M extends AffineNorm<M, S>, S extends ParameterSpec<S>> extends UnaryModule<M> {

    private final S spec;
    private final Tensor weight;
    private final Tensor bias;

    AffineNorm(S spec, boolean affine, boolean bias, long... shape) {
        this.spec = spec;
        weight = registerParameter("weight", affine ? spec.parameters().empty(shape) : null);
        this.bias = registerParameter("bias", affine && bias ? spec.parameters().empty(shape) : null);
        initialize();
    }

    /** Sets the parameters back to their initial values. */
    public void resetParameters() {
        initialize();
    }

    private void initialize() {
        if (weight != null) {
            Init.ones().initialize(weight);
        }
        if (bias != null) {
            Init.zeros().initialize(bias);
        }
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    /** {@return the scale of each channel or element; null if the layer is not affine} */
    public final Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the shift of each channel or element; null if the layer is not affine or has no bias} */
    public final Tensor bias() {
        return parametrized("bias", bias);
    }

    final boolean hasBias() {
        return bias != null;
    }
}
