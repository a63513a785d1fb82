package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a volume on all sides by its opposite edge. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)}, or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad3d.html">torch.nn.CircularPad3d</a>
 */
public final class CircularPad3d extends PadNd<CircularPad3d, CircularPad3d.Spec> {

    /**
     * Builds a padding of a volume by its opposite edge.
     *
     * @param spec the options
     */
    public CircularPad3d(Spec spec) {
        super(spec, 3, PaddingMode.CIRCULAR);
    }

    /**
     * Specification of a {@link CircularPad3d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<CircularPad3d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("CircularPad3d", padding, 3);
        }

        @Override
        public CircularPad3d build() {
            return new CircularPad3d(this);
        }
    }
}
