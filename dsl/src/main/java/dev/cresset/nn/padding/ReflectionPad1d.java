package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of a signal on all sides by its reflection at the outermost elements, which are not repeated. A negative
 * number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad1d.html">torch.nn.ReflectionPad1d</a>
 */
public final class ReflectionPad1d extends PadNd<ReflectionPad1d, ReflectionPad1d.Spec> {

    /**
     * Builds a padding of a signal by its reflection at the outermost elements.
     *
     * @param spec the options
     */
    public ReflectionPad1d(Spec spec) {
        super(spec, 1, PaddingMode.REFLECT);
    }

    /**
     * Specification of a {@link ReflectionPad1d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ReflectionPad1d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ReflectionPad1d", padding, 1);
        }

        @Override
        public ReflectionPad1d build() {
            return new ReflectionPad1d(this);
        }
    }
}
