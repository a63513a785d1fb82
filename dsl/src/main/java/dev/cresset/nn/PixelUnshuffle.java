package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Makes channels of pixels, the inverse of {@link PixelShuffle}.
 *
 * <p>Shape: {@code (*, C, H * r, W * r) -> (*, C * r * r, H, W)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html">torch.nn.PixelUnshuffle</a>
 * @see <a href="https://arxiv.org/abs/1609.05158">Real-Time Single Image and Video Super-Resolution Using an Efficient
 *     Sub-Pixel Convolutional Neural Network</a>
 */
public final class PixelUnshuffle extends Module {

    private final Options options;

    /**
     * Makes an inverse pixel shuffle.
     *
     * @param options what the layer is like
     */
    public PixelUnshuffle(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return Torch.pixelUnshuffle(input, options.downscaleFactor);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "downscale_factor=" + options.downscaleFactor;
    }

    /**
     * What an inverse pixel shuffle is like.
     *
     * @param downscaleFactor the factor {@code r} in each direction
     */
    public record Options(long downscaleFactor) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.positive("PixelUnshuffle", "as factor", downscaleFactor);
        }

        @Override
        public PixelUnshuffle build() {
            return new PixelUnshuffle(this);
        }
    }
}
