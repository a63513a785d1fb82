package dev.cresset.nn.vision;

import dev.cresset.InterpolationMode;
import dev.cresset.nn.LayerSpec;

/**
 * The upsampling of an image to a larger (or smaller) extent by linear interpolation with aligned corners: {@link
 * Upsample} under another name.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html">torch.nn.UpsamplingBilinear2d</a>
 */
public final class UpsamplingBilinear2d extends Upsampling<UpsamplingBilinear2d, UpsamplingBilinear2d.Spec> {

    /**
     * Builds an upsampling of images by linear interpolation.
     *
     * @param spec the options, with a size or a scale factor
     */
    public UpsamplingBilinear2d(Spec spec) {
        super(spec, InterpolationMode.BILINEAR, true);
    }

    /**
     * Specification of an {@link UpsamplingBilinear2d}.
     *
     * @param extent the height and the width of the output
     */
    @SuppressWarnings("doclint:missing") // the component says it once
    public record Spec(OutputExtent extent) implements LayerSpec<UpsamplingBilinear2d>, UpsampleSpec<Spec> {

        /** Checks the extent. */
        public Spec {
            extent.check("UpsamplingBilinear2d");
        }

        /** No size and no scale factor. */
        public Spec() {
            this(new OutputExtent(null, null));
        }

        @Override
        public Spec with(OutputExtent extent) {
            return new Spec(extent);
        }

        @Override
        public UpsamplingBilinear2d build() {
            return new UpsamplingBilinear2d(this);
        }
    }
}
