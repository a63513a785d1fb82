package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of an image on all sides by its opposite edge. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad2d.html">torch.nn.CircularPad2d</a>
 */
public final class CircularPad2d extends PadNd<CircularPad2d, CircularPad2d.Spec> {

    /**
     * Builds a padding of an image by its opposite edge.
     *
     * @param spec the options
     */
    public CircularPad2d(Spec spec) {
        super(spec, 2, PaddingMode.CIRCULAR);
    }

    /**
     * Specification of a {@link CircularPad2d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<CircularPad2d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("CircularPad2d", padding, 2);
        }

        @Override
        public CircularPad2d build() {
            return new CircularPad2d(this);
        }
    }
}
