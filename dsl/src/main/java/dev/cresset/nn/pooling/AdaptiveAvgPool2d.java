package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * Averages an image down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">torch.nn.AdaptiveAvgPool2d</a>
 */
public final class AdaptiveAvgPool2d extends AdaptiveAvgPool<AdaptiveAvgPool2d, AdaptiveAvgPool2d.Spec> {

    /**
     * Builds a two-dimensional adaptive average pooling.
     *
     * @param spec the options
     */
    public AdaptiveAvgPool2d(Spec spec) {
        super(spec, spec.outputSize, 2);
    }

    /**
     * Specification of an {@link AdaptiveAvgPool2d}.
     *
     * @param outputSize the extent of the output, one number for all dimensions or one for each; {@link dev.cresset.nn.Layers#KEEP} for the input's
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape outputSize) implements LayerSpec<AdaptiveAvgPool2d> {

        public Spec {
            check("AdaptiveAvgPool2d", outputSize, 2);
        }

        @Override
        public AdaptiveAvgPool2d build() {
            return new AdaptiveAvgPool2d(this);
        }
    }
}
