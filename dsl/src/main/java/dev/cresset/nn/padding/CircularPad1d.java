package dev.cresset.nn.padding;

import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * Widens a signal on all sides by its opposite edge. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad1d.html">torch.nn.CircularPad1d</a>
 */
public final class CircularPad1d extends UnaryModule<CircularPad1d> {

    private final Spec spec;

    /**
     * Makes a padding of signals by their opposite edges.
     *
     * @param spec what the layer is like
     */
    public CircularPad1d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.pad(input, Extents.expand(spec.padding, 2), PaddingMode.CIRCULAR);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return Extents.tuple(spec.padding, 2);
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     */
    public record Spec(Shape padding) implements LayerSpec<CircularPad1d> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(padding, "CircularPad1d", "a padding", 2, Long.MIN_VALUE);
        }

        @Override
        public CircularPad1d build() {
            return new CircularPad1d(this);
        }
    }
}
