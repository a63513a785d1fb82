package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The inverse of {@link PixelShuffle}, which turns pixels into channels.
 *
 * <p>Shape: {@code (*, C, H * r, W * r) -> (*, C * r * r, H, W)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html">torch.nn.PixelUnshuffle</a>
 * @see <a href="https://arxiv.org/abs/1609.05158">Real-Time Single Image and Video Super-Resolution Using an Efficient Sub-Pixel Convolutional Neural Network</a>
 */
public final class PixelUnshuffle extends UnaryModule<PixelUnshuffle> {

    private final Spec spec;

    /**
     * Builds an inverse pixel shuffle.
     *
     * @param spec the options
     */
    public PixelUnshuffle(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.pixelUnshuffle(input, spec.downscaleFactor);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "downscale_factor=" + spec.downscaleFactor;
    }

    /**
     * Specification of a {@link PixelUnshuffle}.
     *
     * @param downscaleFactor the factor {@code r} in each direction
     */
    public record Spec(long downscaleFactor) implements LayerSpec<PixelUnshuffle> {

        /** Checks the number. */
        public Spec {
            Checks.positive("PixelUnshuffle", "as factor", downscaleFactor);
        }

        @Override
        public PixelUnshuffle build() {
            return new PixelUnshuffle(this);
        }
    }
}
