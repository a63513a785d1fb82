package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.nn.LayerSpec;

/**
 * Divides a signal into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html">torch.nn.AdaptiveMaxPool1d</a>
 */
public final class AdaptiveMaxPool1d extends AdaptiveMaxPool<AdaptiveMaxPool1d, AdaptiveMaxPool1d.Spec> {

    /**
     * Builds a one-dimensional adaptive maximum pooling.
     *
     * @param spec the options
     */
    public AdaptiveMaxPool1d(Spec spec) {
        super(spec, spec.outputSize, 1);
    }

    /**
     * Specification of an {@link AdaptiveMaxPool1d}.
     *
     * @param outputSize the extent of the output; {@link dev.cresset.nn.Layers#KEEP} for the input's
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape outputSize) implements LayerSpec<AdaptiveMaxPool1d> {

        public Spec {
            check("AdaptiveMaxPool1d", outputSize, 1);
        }

        @Override
        public AdaptiveMaxPool1d build() {
            return new AdaptiveMaxPool1d(this);
        }
    }
}
