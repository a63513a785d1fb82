package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Averages a volume down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool3d.html">torch.nn.AdaptiveAvgPool3d</a>
 */
public final class AdaptiveAvgPool3d extends Module {

    private final Options options;

    /**
     * Makes a three-dimensional adaptive average pooling.
     *
     * @param options what the layer is like
     */
    public AdaptiveAvgPool3d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.adaptiveAvgPool3d(input, options.outputSize.of(input, 3));
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "output_size=" + options.outputSize;
    }

    /**
     * What an adaptive average pooling is like.
     *
     * @param outputSize the output's extent
     */
    public record Options(AdaptiveSize outputSize) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            outputSize.check("AdaptiveAvgPool3d", 3);
        }

        @Override
        public AdaptiveAvgPool3d build() {
            return new AdaptiveAvgPool3d(this);
        }
    }
}
