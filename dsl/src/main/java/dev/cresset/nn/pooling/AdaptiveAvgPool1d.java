package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * Averages a signal down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html">torch.nn.AdaptiveAvgPool1d</a>
 */
public final class AdaptiveAvgPool1d extends AdaptiveAvgPool<AdaptiveAvgPool1d, AdaptiveAvgPool1d.Spec> {

    /**
     * Builds a one-dimensional adaptive average pooling.
     *
     * @param spec the options
     */
    public AdaptiveAvgPool1d(Spec spec) {
        super(spec, spec.outputSize, 1);
    }

    /**
     * Specification of an {@link AdaptiveAvgPool1d}.
     *
     * @param outputSize the extent of the output; {@link dev.cresset.nn.Layers#KEEP} for the input's
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape outputSize) implements LayerSpec<AdaptiveAvgPool1d> {

        public Spec {
            check("AdaptiveAvgPool1d", outputSize, 1);
        }

        @Override
        public AdaptiveAvgPool1d build() {
            return new AdaptiveAvgPool1d(this);
        }
    }
}
