package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * Averages a volume down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html">torch.nn.AdaptiveAvgPool3d</a>
 */
public final class AdaptiveAvgPool3d extends AdaptiveAvgPool<AdaptiveAvgPool3d, AdaptiveAvgPool3d.Spec> {

    /**
     * Builds a three-dimensional adaptive average pooling.
     *
     * @param spec the options
     */
    public AdaptiveAvgPool3d(Spec spec) {
        super(spec, spec.outputSize, 3);
    }

    /**
     * Specification of an {@link AdaptiveAvgPool3d}.
     *
     * @param outputSize the extent of the output, one number for all dimensions or one for each; {@link dev.cresset.nn.Layers#KEEP} for the input's
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape outputSize) implements LayerSpec<AdaptiveAvgPool3d> {

        public Spec {
            check("AdaptiveAvgPool3d", outputSize, 3);
        }

        @Override
        public AdaptiveAvgPool3d build() {
            return new AdaptiveAvgPool3d(this);
        }
    }
}
