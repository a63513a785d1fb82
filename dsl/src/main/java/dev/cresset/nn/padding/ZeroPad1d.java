package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a signal on all sides by zeros. A negative number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad1d.html">torch.nn.ZeroPad1d</a>
 */
public final class ZeroPad1d extends PadNd<ZeroPad1d, ZeroPad1d.Spec> {

    /**
     * Builds a padding of a signal by zeros.
     *
     * @param spec the options
     */
    public ZeroPad1d(Spec spec) {
        super(spec, 1, PaddingMode.CONSTANT);
    }

    /**
     * Specification of a {@link ZeroPad1d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ZeroPad1d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ZeroPad1d", padding, 1);
        }

        @Override
        public ZeroPad1d build() {
            return new ZeroPad1d(this);
        }
    }
}
