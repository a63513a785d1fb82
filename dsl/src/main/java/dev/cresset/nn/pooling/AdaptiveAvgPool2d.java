package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Averages an image down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">torch.nn.AdaptiveAvgPool2d</a>
 */
public final class AdaptiveAvgPool2d extends UnaryModule<AdaptiveAvgPool2d> {

    private final Spec spec;

    /**
     * Makes a two-dimensional adaptive average pooling.
     *
     * @param spec what the layer is like
     */
    public AdaptiveAvgPool2d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.adaptiveAvgPool2d(input, spec.outputSize.of(input, 2));
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
    public record Spec(AdaptiveSize outputSize) implements LayerSpec<AdaptiveAvgPool2d> {

        /** Checks that the options make sense. */
        public Spec {
            outputSize.check("AdaptiveAvgPool2d", 2);
        }

        @Override
        public AdaptiveAvgPool2d build() {
            return new AdaptiveAvgPool2d(this);
        }
    }
}
