package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a volume on all sides by zeros. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)}, or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad3d.html">torch.nn.ZeroPad3d</a>
 */
public final class ZeroPad3d extends PadNd<ZeroPad3d, ZeroPad3d.Spec> {

    /**
     * Builds a padding of a volume by zeros.
     *
     * @param spec the options
     */
    public ZeroPad3d(Spec spec) {
        super(spec, 3, PaddingMode.CONSTANT);
    }

    /**
     * Specification of a {@link ZeroPad3d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ZeroPad3d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ZeroPad3d", padding, 3);
        }

        @Override
        public ZeroPad3d build() {
            return new ZeroPad3d(this);
        }
    }
}
