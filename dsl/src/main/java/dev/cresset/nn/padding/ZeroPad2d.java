package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of an image on all sides by zeros. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad2d.html">torch.nn.ZeroPad2d</a>
 */
public final class ZeroPad2d extends PadNd<ZeroPad2d, ZeroPad2d.Spec> {

    /**
     * Builds a padding of an image by zeros.
     *
     * @param spec the options
     */
    public ZeroPad2d(Spec spec) {
        super(spec, 2, PaddingMode.CONSTANT);
    }

    /**
     * Specification of a {@link ZeroPad2d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ZeroPad2d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ZeroPad2d", padding, 2);
        }

        @Override
        public ZeroPad2d build() {
            return new ZeroPad2d(this);
        }
    }
}
