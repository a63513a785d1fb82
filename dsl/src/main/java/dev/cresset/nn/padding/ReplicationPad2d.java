package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of an image on all sides by its outermost elements. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html">torch.nn.ReplicationPad2d</a>
 */
public final class ReplicationPad2d extends PadNd<ReplicationPad2d, ReplicationPad2d.Spec> {

    /**
     * Builds a padding of an image by its outermost elements.
     *
     * @param spec the options
     */
    public ReplicationPad2d(Spec spec) {
        super(spec, 2, PaddingMode.REPLICATE);
    }

    /**
     * Specification of a {@link ReplicationPad2d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ReplicationPad2d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ReplicationPad2d", padding, 2);
        }

        @Override
        public ReplicationPad2d build() {
            return new ReplicationPad2d(this);
        }
    }
}
