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
 * Widens a signal on all sides by a constant. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html">torch.nn.ConstantPad1d</a>
 */
public final class ConstantPad1d extends UnaryModule<ConstantPad1d> {

    private final Spec spec;

    /**
     * Makes a padding of signals by a constant.
     *
     * @param spec what the layer is like
     */
    public ConstantPad1d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.pad(input, Extents.expand(spec.padding, 2), PaddingMode.CONSTANT, spec.value);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "padding=%s, value=%s".formatted(Extents.tuple(spec.padding, 2), PythonText.of(spec.value));
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     * @param value what is put there
     */
    public record Spec(Shape padding, double value) implements LayerSpec<ConstantPad1d> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(padding, "ConstantPad1d", "a padding", 2, Long.MIN_VALUE);
        }

        @Override
        public ConstantPad1d build() {
            return new ConstantPad1d(this);
        }
    }
}
