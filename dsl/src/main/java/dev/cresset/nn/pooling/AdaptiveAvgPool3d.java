package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Averages a volume down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html">torch.nn.AdaptiveAvgPool3d</a>
 */
public final class AdaptiveAvgPool3d extends UnaryModule<AdaptiveAvgPool3d> {

    private final Spec spec;

    /**
     * Makes a three-dimensional adaptive average pooling.
     *
     * @param spec what the layer is like
     */
    public AdaptiveAvgPool3d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.adaptiveAvgPool3d(input, spec.outputSize.of(input, 3));
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "output_size=" + spec.outputSize;
    }

    /**
     * What an adaptive average pooling is like.
     *
     * @param outputSize the output's extent
     */
    public record Spec(AdaptiveSize outputSize) implements LayerSpec<AdaptiveAvgPool3d> {

        /** Checks that the options make sense. */
        public Spec {
            outputSize.check("AdaptiveAvgPool3d", 3);
        }

        @Override
        public AdaptiveAvgPool3d build() {
            return new AdaptiveAvgPool3d(this);
        }
    }
}
