package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The pixel shuffle, which turns channels into pixels: an image of {@code C * r * r} channels becomes one of {@code C}
 * channels that is {@code r} times as high and wide.
 *
 * <p>Shape: {@code (*, C * r * r, H, W) -> (*, C, H * r, W * r)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html">torch.nn.PixelShuffle</a>
 * @see <a href="https://arxiv.org/abs/1609.05158">Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel Convolutional Neural Network</a>
 */
public final class PixelShuffle extends UnaryModule<PixelShuffle> {

    private final Spec spec;

    /**
     * Builds a pixel shuffle.
     *
     * @param spec the options
     */
    public PixelShuffle(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.pixelShuffle(input, spec.upscaleFactor);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "upscale_factor=" + spec.upscaleFactor;
    }

    /**
     * Specification of a {@link PixelShuffle}.
     *
     * @param upscaleFactor the factor {@code r} in each direction
     */
    public record Spec(long upscaleFactor) implements LayerSpec<PixelShuffle> {

        /** Checks the number. */
        public Spec {
            Checks.positive("PixelShuffle", "as factor", upscaleFactor);
        }

        @Override
        public PixelShuffle build() {
            return new PixelShuffle(this);
        }
    }
}
