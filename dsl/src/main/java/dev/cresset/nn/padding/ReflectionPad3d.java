package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a volume on all sides by its reflection at the outermost elements, which are not repeated. A negative
 * number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)}, or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad3d.html">torch.nn.ReflectionPad3d</a>
 */
public final class ReflectionPad3d extends PadNd<ReflectionPad3d, ReflectionPad3d.Spec> {

    /**
     * Builds a padding of a volume by its reflection at the outermost elements.
     *
     * @param spec the options
     */
    public ReflectionPad3d(Spec spec) {
        super(spec, 3, PaddingMode.REFLECT);
    }

    /**
     * Specification of a {@link ReflectionPad3d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ReflectionPad3d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ReflectionPad3d", padding, 3);
        }

        @Override
        public ReflectionPad3d build() {
            return new ReflectionPad3d(this);
        }
    }
}
