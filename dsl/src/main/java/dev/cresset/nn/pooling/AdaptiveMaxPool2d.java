package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * Divides an image into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html">torch.nn.AdaptiveMaxPool2d</a>
 */
public final class AdaptiveMaxPool2d extends AdaptiveMaxPool<AdaptiveMaxPool2d, AdaptiveMaxPool2d.Spec> {

    /**
     * Builds a two-dimensional adaptive maximum pooling.
     *
     * @param spec the options
     */
    public AdaptiveMaxPool2d(Spec spec) {
        super(spec, spec.outputSize, 2);
    }

    /**
     * Specification of an {@link AdaptiveMaxPool2d}.
     *
     * @param outputSize the extent of the output, one number for all dimensions or one for each; {@link dev.cresset.nn.Layers#KEEP} for the input's
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape outputSize) implements LayerSpec<AdaptiveMaxPool2d> {

        public Spec {
            check("AdaptiveMaxPool2d", outputSize, 2);
        }

        @Override
        public AdaptiveMaxPool2d build() {
            return new AdaptiveMaxPool2d(this);
        }
    }
}
