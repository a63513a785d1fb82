package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a volume on all sides by its outermost elements. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)}, or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad3d.html">torch.nn.ReplicationPad3d</a>
 */
public final class ReplicationPad3d extends PadNd<ReplicationPad3d, ReplicationPad3d.Spec> {

    /**
     * Builds a padding of a volume by its outermost elements.
     *
     * @param spec the options
     */
    public ReplicationPad3d(Spec spec) {
        super(spec, 3, PaddingMode.REPLICATE);
    }

    /**
     * Specification of a {@link ReplicationPad3d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ReplicationPad3d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ReplicationPad3d", padding, 3);
        }

        @Override
        public ReplicationPad3d build() {
            return new ReplicationPad3d(this);
        }
    }
}
