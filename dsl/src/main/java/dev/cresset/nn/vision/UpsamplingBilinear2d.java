package dev.cresset.nn.vision;

import dev.cresset.InterpolationMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import java.util.List;

/**
 * Makes an image larger (or smaller) by interpolating linearly between elements, the corners keeping their place: an {@link Upsample} with
 * another name.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html">torch.nn.UpsamplingBilinear2d</a>
 */
public final class UpsamplingBilinear2d extends UnaryModule<UpsamplingBilinear2d> {

    private final Spec spec;
    private final Upsample.Spec upsampling;

    /**
     * Makes an upsampling of images that interpolates linearly.
     *
     * @param spec what the layer is like
     */
    public UpsamplingBilinear2d(Spec spec) {
        this.spec = spec;
        upsampling = new Upsample.Spec(spec.size, spec.scaleFactor, InterpolationMode.BILINEAR, true, false);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Upsample.interpolatedImages("UpsamplingBilinear2d", input, upsampling);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return Upsample.text(upsampling);
    }

    /**
     * What an upsampling of images is like.
     *
     * @param size the output's height and width; null where a factor says it
     * @param scaleFactor the output's extent in terms of the input's, one number or two; null where the size says it
     */
    public record Spec(Shape size, List<Double> scaleFactor) implements LayerSpec<UpsamplingBilinear2d> {

        /** Checks that the options make sense. */
        public Spec {
            scaleFactor = Upsample.checked("UpsamplingBilinear2d", size, scaleFactor);
        }

        /** All defaults: the size or the factor is still to be said. */
        public Spec() {
            this(null, null);
        }

        /**
         * {@return these options with an output of that height and width}
         *
         * @param size the output's height and width; null where a factor says it
         */
        public Spec size(long... size) {
            return new Spec(Shape.of(size), scaleFactor);
        }

        /**
         * {@return these options with an output that many times as large}
         *
         * @param scaleFactor the output's extent in terms of the input's, one number or two; null where the size says it
         */
        public Spec scaleFactor(Double... scaleFactor) {
            return new Spec(size, List.of(scaleFactor));
        }

        @Override
        public UpsamplingBilinear2d build() {
            return new UpsamplingBilinear2d(this);
        }
    }
}
