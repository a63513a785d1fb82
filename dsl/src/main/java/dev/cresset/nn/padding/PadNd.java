package dev.cresset.nn.padding;

import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * Base class of paddings of signals, images and volumes.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class PadNd<M extends PadNd<M, S>, S extends PadSpec> extends UnaryModule<M> {

    private final S spec;
    private final long[] pad;
    private final PaddingMode mode;

    PadNd(S spec, int dimensions, PaddingMode mode) {
        this.spec = spec;
        pad = Extents.expand(spec.padding(), 2 * dimensions);
        this.mode = mode;
    }

    static void check(String layer, Shape padding, int dimensions) {
        Extents.check(padding, layer, "a padding", 2 * dimensions, Long.MIN_VALUE);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        return mode == PaddingMode.CONSTANT ? F.pad(input, pad, spec.value()) : F.pad(input, pad, mode);
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return PythonText.tuple(pad);
    }
}
