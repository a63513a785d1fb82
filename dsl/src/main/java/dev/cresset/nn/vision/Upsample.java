package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.InterpolationMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;
import java.util.List;

/**
 * Makes a signal, an image or a volume larger (or smaller): by repeating elements or by interpolating between them.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)}, {@code (N, C, H, W) -> (N, C, H_out, W_out)} or {@code (N, C, D, H, W)
 * -> (N, C, D_out, H_out, W_out)}, as the mode takes them.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Upsample.html">torch.nn.Upsample</a>
 */
public final class Upsample extends UnaryModule<Upsample> {

    private final Spec spec;

    /**
     * Makes an upsampling.
     *
     * @param spec what the layer is like
     */
    public Upsample(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return interpolated("Upsample", input, spec);
    }

    /** What a layer computes that upsamples, under its name in messages. */
    static Tensor interpolated(String layer, Tensor input, Spec spec) {
        requireExtent(layer, spec);
        if (spec.size != null) {
            return F.interpolate(input, spec.size.toArray(), spec.mode, spec.alignCorners);
        }
        double[] factors =
                spec.scaleFactor.stream().mapToDouble(Double::doubleValue).toArray();
        return F.interpolate(input, factors, spec.mode, spec.alignCorners, spec.recomputeScaleFactor);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return text(spec);
    }

    /** What a layer computes that upsamples images. */
    static Tensor interpolatedImages(String layer, Tensor input, Spec spec) {
        requireExtent(layer, spec);
        Checks.that(input.dim() == 4, "%s takes (N, C, H, W), got the shape %s", layer, input.shape());
        return interpolated(layer, input, spec);
    }

    private static void requireExtent(String layer, Spec spec) {
        Checks.that(spec.size != null || spec.scaleFactor != null, "%s needs a size or a scale factor", layer);
    }

    /** The factors that a layer is given, checked; null if there are none. */
    static List<Double> checked(String layer, Shape size, List<Double> scaleFactor) {
        Checks.that(size == null || scaleFactor == null, "%s takes a size or a scale factor, not both", layer);
        if (scaleFactor == null) {
            return null;
        }
        Checks.that(
                !scaleFactor.isEmpty() && scaleFactor.stream().allMatch(factor -> factor > 0),
                "%s needs scale factors greater than 0, got %s",
                layer,
                scaleFactor);
        return List.copyOf(scaleFactor);
    }

    static String text(Spec spec) {
        return "%s=%s, mode='%s'"
                .formatted(
                        spec.scaleFactor == null ? "size" : "scale_factor",
                        spec.scaleFactor == null ? Extents.text(spec.size) : spec.factorText(),
                        spec.mode);
    }

    /**
     * What an upsampling is like.
     *
     * @param size the output's extent; null where a factor says it
     * @param scaleFactor the output's extent in terms of the input's, one number or one for each dimension; null where
     *     the size says it
     * @param mode how; {@link InterpolationMode#NEAREST} by default
     * @param alignCorners whether the centres of the corners' elements keep their place, where the mode interpolates
     *     linearly or cubically; false by default
     * @param recomputeScaleFactor whether positions follow from the output's extent, which is rounded down, instead of
     *     from the factor; false by default
     */
    public record Spec(
            Shape size,
            List<Double> scaleFactor,
            InterpolationMode mode,
            boolean alignCorners,
            boolean recomputeScaleFactor)
            implements LayerSpec<Upsample> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(
                    !alignCorners || mode.interpolates(),
                    "Upsample can align corners when it interpolates, not with mode '%s'",
                    mode);
            scaleFactor = checked("Upsample", size, scaleFactor);
            Checks.that(
                    !recomputeScaleFactor || scaleFactor != null,
                    "Upsample can recompute a scale factor only where it has one");
        }

        /** All defaults. */
        public Spec() {
            this(null, null, InterpolationMode.NEAREST, false, false);
        }

        /**
         * {@return these options with an output of that extent}
         *
         * @param size the output's extent; null where a factor says it
         */
        public Spec size(long... size) {
            return new Spec(Shape.of(size), scaleFactor, mode, alignCorners, recomputeScaleFactor);
        }

        /**
         * {@return these options with an output that many times as large}
         *
         * @param scaleFactor the output's extent in terms of the input's, one number or one for each dimension; null where the size says it
         */
        public Spec scaleFactor(Double... scaleFactor) {
            return new Spec(size, List.of(scaleFactor), mode, alignCorners, recomputeScaleFactor);
        }

        /**
         * {@return these options with that way of interpolating}
         *
         * @param mode how; {@link InterpolationMode#NEAREST} by default
         */
        public Spec mode(InterpolationMode mode) {
            return new Spec(size, scaleFactor, mode, alignCorners, recomputeScaleFactor);
        }

        /**
         * {@return these options with corners aligned or not}
         *
         * @param alignCorners whether the centres of the corners' elements keep their place, where the mode interpolates linearly or
         *     cubically; false by default
         */
        public Spec alignCorners(boolean alignCorners) {
            return new Spec(size, scaleFactor, mode, alignCorners, recomputeScaleFactor);
        }

        /**
         * {@return these options with factors recomputed from the output's extent or not}
         *
         * @param recomputeScaleFactor whether positions follow from the output's extent, which is rounded down, instead of from the factor;
         *     false by default
         */
        public Spec recomputeScaleFactor(boolean recomputeScaleFactor) {
            return new Spec(size, scaleFactor, mode, alignCorners, recomputeScaleFactor);
        }

        String factorText() {
            return scaleFactor.size() == 1 ? PythonText.of(scaleFactor.get(0)) : PythonText.tuple(scaleFactor);
        }

        @Override
        public Upsample build() {
            return new Upsample(this);
        }
    }
}
