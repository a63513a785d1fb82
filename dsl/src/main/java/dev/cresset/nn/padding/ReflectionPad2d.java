package dev.cresset.nn.padding;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * The padding of an image on all sides by its reflection at the outermost elements, which are not repeated. A negative
 * number of elements removes elements.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReflectionPad2d.html">torch.nn.ReflectionPad2d</a>
 */
public final class ReflectionPad2d extends PadNd<ReflectionPad2d, ReflectionPad2d.Spec> {

    /**
     * Builds a padding of an image by its reflection at the outermost elements.
     *
     * @param spec the options
     */
    public ReflectionPad2d(Spec spec) {
        super(spec, 2, PaddingMode.REFLECT);
    }

    /**
     * Specification of a {@link ReflectionPad2d}.
     *
     * @param padding the number of elements on each side: one number for all sides, or two for each dimension, before and
     *     after, the last dimension first
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape padding) implements LayerSpec<ReflectionPad2d>, PadSpec {

        /** Checks the number of sides. */
        public Spec {
            PadNd.check("ReflectionPad2d", padding, 2);
        }

        @Override
        public ReflectionPad2d build() {
            return new ReflectionPad2d(this);
        }
    }
}
