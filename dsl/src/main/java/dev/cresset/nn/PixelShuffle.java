package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Makes pixels of channels: an image of {@code C * r * r} channels becomes one of {@code C} channels that is {@code r}
 * times as high and wide.
 *
 * <p>Shape: {@code (*, C * r * r, H, W) -> (*, C, H * r, W * r)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html">torch.nn.PixelShuffle</a>
 * @see <a href="https://arxiv.org/abs/1609.05158">Real-Time Single Image and Video Super-Resolution Using an Efficient
 *     Sub-Pixel Convolutional Neural Network</a>
 */
public final class PixelShuffle extends Module {

    private final Options options;

    /**
     * Makes a pixel shuffle.
     *
     * @param options what the layer is like
     */
    public PixelShuffle(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return Torch.pixelShuffle(input, options.upscaleFactor);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "upscale_factor=" + options.upscaleFactor;
    }

    /**
     * What a pixel shuffle is like.
     *
     * @param upscaleFactor the factor {@code r} in each direction
     */
    public record Options(long upscaleFactor) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.positive("PixelShuffle", "as factor", upscaleFactor);
        }

        @Override
        public PixelShuffle build() {
            return new PixelShuffle(this);
        }
    }
}
