package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a signal on all sides by its opposite edge. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad1d.html">torch.nn.CircularPad1d</a>
 */
public final class CircularPad1d extends PadNd<CircularPad1d, CircularPad1d.Spec> {

    /**
     * Builds a padding of a signal by its opposite edge.
     *
     * @param spec the options
     */
    public CircularPad1d(Spec spec) {
        super(spec, 1, PaddingMode.CIRCULAR);
    }

    /**
     * Specification of a {@link CircularPad1d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<CircularPad1d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("CircularPad1d", padding, 1);
        }

        @Override
        public CircularPad1d build() {
            return new CircularPad1d(this);
        }
    }
}
