package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * Divides a volume into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html">torch.nn.AdaptiveMaxPool3d</a>
 */
public final class AdaptiveMaxPool3d extends AdaptiveMaxPool<AdaptiveMaxPool3d, AdaptiveMaxPool3d.Spec> {

    /**
     * Builds a three-dimensional adaptive maximum pooling.
     *
     * @param spec the options
     */
    public AdaptiveMaxPool3d(Spec spec) {
        super(spec, spec.outputSize, 3);
    }

    /**
     * Specification of an {@link AdaptiveMaxPool3d}.
     *
     * @param outputSize the extent of the output, one number for all dimensions or one for each; {@link dev.cresset.nn.Layers#KEEP} for the input's
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape outputSize) implements LayerSpec<AdaptiveMaxPool3d> {

        public Spec {
            check("AdaptiveMaxPool3d", outputSize, 3);
        }

        @Override
        public AdaptiveMaxPool3d build() {
            return new AdaptiveMaxPool3d(this);
        }
    }
}
