package dev.cresset.nn.vision;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

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
public final class PixelUnshuffle extends UnaryModule<PixelUnshuffle> {

    private final Spec spec;

    /**
     * Makes an inverse pixel shuffle.
     *
     * @param spec what the layer is like
     */
    public PixelUnshuffle(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Torch.pixelUnshuffle(input, spec.downscaleFactor);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "downscale_factor=" + spec.downscaleFactor;
    }

    /**
     * What an inverse pixel shuffle is like.
     *
     * @param downscaleFactor the factor {@code r} in each direction
     */
    public record Spec(long downscaleFactor) implements LayerSpec<PixelUnshuffle> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("PixelUnshuffle", "as factor", downscaleFactor);
        }

        @Override
        public PixelUnshuffle build() {
            return new PixelUnshuffle(this);
        }
    }
}
