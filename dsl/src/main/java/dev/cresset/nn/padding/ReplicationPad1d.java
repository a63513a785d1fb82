package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a signal on all sides by its outermost elements. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad1d.html">torch.nn.ReplicationPad1d</a>
 */
public final class ReplicationPad1d extends PadNd<ReplicationPad1d, ReplicationPad1d.Spec> {

    /**
     * Builds a padding of a signal by its outermost elements.
     *
     * @param spec the options
     */
    public ReplicationPad1d(Spec spec) {
        super(spec, 1, PaddingMode.REPLICATE);
    }

    /**
     * Specification of a {@link ReplicationPad1d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ReplicationPad1d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ReplicationPad1d", padding, 1);
        }

        @Override
        public ReplicationPad1d build() {
            return new ReplicationPad1d(this);
        }
    }
}
