package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of an image on all sides by a constant. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad2d.html">torch.nn.ConstantPad2d</a>
 */
public final class ConstantPad2d extends PadNd<ConstantPad2d, ConstantPad2d.Spec> {

    /**
     * Builds a padding of an image by a constant.
     *
     * @param spec the options
     */
    public ConstantPad2d(Spec spec) {
        super(spec, 2, PaddingMode.CONSTANT);
    }

    @Override
    protected String extraRepr() {
        return "padding=" + super.extraRepr() + ", value=" + PythonText.of(spec().value());
    }

    /**
     * Specification of a {@link ConstantPad2d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     * @param value the value of the elements
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding, double value) implements LayerSpec<ConstantPad2d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ConstantPad2d", padding, 2);
        }

        @Override
        public ConstantPad2d build() {
            return new ConstantPad2d(this);
        }
    }
}
