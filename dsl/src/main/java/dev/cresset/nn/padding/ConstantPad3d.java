package dev.cresset.nn.padding;

import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * Widens a volume on all sides by a constant. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)} or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html">torch.nn.ConstantPad3d</a>
 */
public final class ConstantPad3d extends UnaryModule<ConstantPad3d> {

    private final Spec spec;

    /**
     * Makes a padding of volumes by a constant.
     *
     * @param spec what the layer is like
     */
    public ConstantPad3d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.pad(input, Extents.expand(spec.padding, 6), PaddingMode.CONSTANT, spec.value);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "padding=%s, value=%s".formatted(Extents.tuple(spec.padding, 6), PythonText.of(spec.value));
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     * @param value what is put there
     */
    public record Spec(Shape padding, double value) implements LayerSpec<ConstantPad3d> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(padding, "ConstantPad3d", "a padding", 6, Long.MIN_VALUE);
        }

        @Override
        public ConstantPad3d build() {
            return new ConstantPad3d(this);
        }
    }
}
