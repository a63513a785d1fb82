package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;
import java.util.Arrays;

/**
 * Averages an image down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">torch.nn.AdaptiveAvgPool2d</a>
 */
public final class AdaptiveAvgPool2d extends Module {

    private final Options options;

    /** @param options what the layer is like */
    public AdaptiveAvgPool2d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.adaptiveAvgPool2d(input, orInput(options.height, input, -2), orInput(options.width, input, -1));
    }

    private static long orInput(Integer size, Tensor input, int dimension) {
        if (size != null) {
            return size;
        }
        Checks.that(
                input.dim() >= 3,
                "AdaptiveAvgPool2d takes (N, C, H, W) or (C, H, W), got %s",
                Arrays.toString(input.shape()));
        return input.size(dimension);
    }

    /** @return the options that the layer was made with */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "output_size=" + options;
    }

    /**
     * The output's size.
     *
     * @param height in pixels; null for the input's
     * @param width in pixels; null for the input's
     * @param single whether it was given as one number, which is then printed as one
     */
    public record Options(Integer height, Integer width, boolean single) implements Layer {

        /** Checks that no size is negative. */
        public Options {
            Checks.that(
                    (height == null || height >= 0) && (width == null || width >= 0),
                    "AdaptiveAvgPool2d needs an output size of 0 or more, got (%s, %s)",
                    height,
                    width);
        }

        @Override
        public AdaptiveAvgPool2d build() {
            return new AdaptiveAvgPool2d(this);
        }

        /** @return the size as PyTorch prints it */
        @Override
        public String toString() {
            return single ? height.toString() : "(" + PythonText.of(height) + ", " + PythonText.of(width) + ")";
        }
    }
}
