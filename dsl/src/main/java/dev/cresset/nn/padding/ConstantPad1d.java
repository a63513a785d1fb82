package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a signal on all sides by a constant. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html">torch.nn.ConstantPad1d</a>
 */
public final class ConstantPad1d extends PadNd<ConstantPad1d, ConstantPad1d.Spec> {

    /**
     * Builds a padding of a signal by a constant.
     *
     * @param spec the options
     */
    public ConstantPad1d(Spec spec) {
        super(spec, 1, PaddingMode.CONSTANT);
    }

    @Override
    protected String extraRepr() {
        return "padding=" + super.extraRepr() + ", value=" + PythonText.of(spec().value());
    }

    /**
     * Specification of a {@link ConstantPad1d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     * @param value the value of the elements
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding, double value) implements LayerSpec<ConstantPad1d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ConstantPad1d", padding, 1);
        }

        @Override
        public ConstantPad1d build() {
            return new ConstantPad1d(this);
        }
    }
}
