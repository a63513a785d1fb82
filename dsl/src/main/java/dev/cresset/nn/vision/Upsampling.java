package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.InterpolationMode;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.UnaryModule;

/**
 * Base class of layers that change the extent of signals, images and volumes.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class Upsampling<M extends Upsampling<M, S>, S extends UpsampleSpec<S>> extends UnaryModule<M> {

    private final S spec;
    private final InterpolationMode mode;
    private final boolean alignCorners;

    Upsampling(S spec, InterpolationMode mode, boolean alignCorners) {
        Checks.that(spec.extent().isGiven(), "%s needs a size or a scale factor", name());
        this.spec = spec;
        this.mode = mode;
        this.alignCorners = alignCorners;
    }

    @Override
    protected final Tensor forward(Tensor input) {
        OutputExtent extent = spec.extent();
        return extent.size() != null
                ? F.interpolate(input, extent.size(), mode, alignCorners)
                : F.interpolate(input, extent.factors(), mode, alignCorners, recomputesScaleFactor());
    }

    /** Whether the factor follows from the size of the output. */
    boolean recomputesScaleFactor() {
        return false;
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    @Override
    protected final String extraRepr() {
        return spec.extent().text() + ", mode='" + mode + "'";
    }
}
