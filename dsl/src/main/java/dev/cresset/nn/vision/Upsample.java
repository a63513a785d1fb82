package dev.cresset.nn.vision;

import dev.cresset.InterpolationMode;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The upsampling of a signal, an image or a volume to a larger (or smaller) extent, by the nearest elements or by
 * interpolation.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)}, {@code (N, C, H, W) -> (N, C, H_out, W_out)} or {@code (N, C, D, H, W)
 * -> (N, C, D_out, H_out, W_out)}; the mode says which of them it is for.
 *
 * {@snippet :
 * Upsample layer = upsample().scaleFactor(2).mode(InterpolationMode.BILINEAR).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Upsample.html">torch.nn.Upsample</a>
 */
public final class Upsample extends Upsampling<Upsample, Upsample.Spec> {

    /**
     * Builds an upsampling.
     *
     * @param spec the options, with a size or a scale factor
     */
    public Upsample(Spec spec) {
        super(spec, spec.mode, spec.alignCorners);
    }

    @Override
    boolean recomputesScaleFactor() {
        return spec().recomputeScaleFactor;
    }

    /**
     * Specification of an {@link Upsample}.
     *
     * @param extent the extent of the output
     * @param mode the interpolation; {@link InterpolationMode#NEAREST} by default
     * @param alignCorners whether the centers of the corner elements keep their place, where the mode interpolates; false by
     *     default
     * @param recomputeScaleFactor whether the factor is computed again from the size of the output, which is rounded down;
     *     false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(OutputExtent extent, InterpolationMode mode, boolean alignCorners, boolean recomputeScaleFactor)
            implements LayerSpec<Upsample>, UpsampleSpec<Spec> {

        /** Checks that the options fit each other. */
        public Spec {
            Checks.that(
                    !alignCorners || mode.interpolates(),
                    "Upsample can align corners when it interpolates, not with mode '%s'",
                    mode);
            extent.check("Upsample");
            Checks.that(
                    !recomputeScaleFactor || extent.scaleFactor() != null,
                    "Upsample can recompute a scale factor only where it has one");
        }

        /** All defaults, without a size or a scale factor. */
        public Spec() {
            this(new OutputExtent(null, null), InterpolationMode.NEAREST, false, false);
        }

        @Override
        public Spec with(OutputExtent extent) {
            return new Spec(extent, mode, alignCorners, recomputeScaleFactor);
        }

        /** {@return this specification with another {@code mode}} */
        public Spec mode(InterpolationMode mode) {
            return new Spec(extent, mode, alignCorners, recomputeScaleFactor);
        }

        /** {@return this specification with another {@code alignCorners}} */
        public Spec alignCorners(boolean alignCorners) {
            return new Spec(extent, mode, alignCorners, recomputeScaleFactor);
        }

        /** {@return this specification with another {@code recomputeScaleFactor}} */
        public Spec recomputeScaleFactor(boolean recomputeScaleFactor) {
            return new Spec(extent, mode, alignCorners, recomputeScaleFactor);
        }

        @Override
        public Upsample build() {
            return new Upsample(this);
        }
    }
}
