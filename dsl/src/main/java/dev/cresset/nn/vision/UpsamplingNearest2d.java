package dev.cresset.nn.vision;

import dev.cresset.InterpolationMode;
import dev.cresset.nn.LayerSpec;

/**
 * The upsampling of an image to a larger (or smaller) extent by the nearest elements: {@link Upsample} under another
 * name.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingNearest2d.html">torch.nn.UpsamplingNearest2d</a>
 */
public final class UpsamplingNearest2d extends Upsampling<UpsamplingNearest2d, UpsamplingNearest2d.Spec> {

    /**
     * Builds an upsampling of images by the nearest elements.
     *
     * @param spec the options, with a size or a scale factor
     */
    public UpsamplingNearest2d(Spec spec) {
        super(spec, InterpolationMode.NEAREST, false);
    }

    /**
     * Specification of an {@link UpsamplingNearest2d}.
     *
     * @param extent the height and the width of the output
     */
    @SuppressWarnings("doclint:missing") // the component says it once
    public record Spec(OutputExtent extent) implements LayerSpec<UpsamplingNearest2d>, UpsampleSpec<Spec> {

        /** Checks the extent. */
        public Spec {
            extent.check("UpsamplingNearest2d");
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
        public UpsamplingNearest2d build() {
            return new UpsamplingNearest2d(this);
        }
    }
}
