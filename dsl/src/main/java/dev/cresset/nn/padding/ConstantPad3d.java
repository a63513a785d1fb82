package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a volume on all sides by a constant. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)}, or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html">torch.nn.ConstantPad3d</a>
 */
public final class ConstantPad3d extends PadNd<ConstantPad3d, ConstantPad3d.Spec> {

    /**
     * Builds a padding of a volume by a constant.
     *
     * @param spec the options
     */
    public ConstantPad3d(Spec spec) {
        super(spec, 3, PaddingMode.CONSTANT);
    }

    @Override
    protected String extraRepr() {
        return "padding=" + super.extraRepr() + ", value=" + PythonText.of(spec().value());
    }

    /**
     * Specification of a {@link ConstantPad3d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     * @param value the value of the elements
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding, double value) implements LayerSpec<ConstantPad3d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ConstantPad3d", padding, 3);
        }

        @Override
        public ConstantPad3d build() {
            return new ConstantPad3d(this);
        }
    }
}
