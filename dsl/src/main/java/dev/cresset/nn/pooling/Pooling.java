package dev.cresset.nn.pooling;

import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * Base class of the poolings with a window.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class Pooling<M extends Pooling<M, S>, S extends PoolSpec<S>> extends UnaryModule<M> {

    private final S spec;

    final int dimensions;
    final long[] kernel;
    final long[] stride;
    final long[] padding;
    final long[] dilation;

    Pooling(S spec, int dimensions) {
        this.spec = spec;
        this.dimensions = dimensions;
        PoolWindow window = PoolWindow.of(spec.options(), dimensions);
        kernel = window.kernel();
        stride = window.stride();
        padding = window.padding();
        dilation = window.dilation();
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    /** {@return the options of the layer} */
    public final PoolOptions options() {
        return spec.options();
    }

    /** The window as PyTorch prints it where it keeps what it was given. */
    final String windowText() {
        return "kernel_size=%s, stride=%s, padding=%s"
                .formatted(
                        Extents.text(options().kernelSize()),
                        Extents.text(options().effectiveStride()),
                        Extents.text(options().padding()));
    }
}
