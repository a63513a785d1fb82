package dev.cresset.nn.padding;

import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * Widens a volume on all sides by its reflection at the outermost elements, which are not repeated. A negative number
 * of elements narrows it.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)} or without the
 * {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html">torch.nn.ReflectionPad3d</a>
 */
public final class ReflectionPad3d extends UnaryModule<ReflectionPad3d> {

    private final Spec spec;

    /**
     * Makes a padding of volumes by their reflections at the outermost elements.
     *
     * @param spec what the layer is like
     */
    public ReflectionPad3d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.pad(input, Extents.expand(spec.padding, 6), PaddingMode.REFLECT);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return Extents.tuple(spec.padding, 6);
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     */
    public record Spec(Shape padding) implements LayerSpec<ReflectionPad3d> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(padding, "ReflectionPad3d", "a padding", 6, Long.MIN_VALUE);
        }

        @Override
        public ReflectionPad3d build() {
            return new ReflectionPad3d(this);
        }
    }
}
