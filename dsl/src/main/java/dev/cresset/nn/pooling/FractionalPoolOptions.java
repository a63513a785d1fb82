package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.nn.internal.Extents;
import java.util.Arrays;
import java.util.List;

/**
 * The options of a fractional maximum pooling. It has an output size or an output ratio.
 *
 * @param kernelSize the extent of the window, one number for all dimensions or one for each
 * @param outputSize the extent of the output, one number for all dimensions or one for each; null with a ratio
 * @param outputRatio the extent of the output as a share of the input's, between 0 and 1, one number for all dimensions or one for
 *     each; null with a size
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record FractionalPoolOptions(Shape kernelSize, Shape outputSize, List<Double> outputRatio) {

    public FractionalPoolOptions {
        outputRatio = outputRatio == null ? null : List.copyOf(outputRatio);
    }

    /** The output size or the output ratio is still to be given. */
    public FractionalPoolOptions(Shape kernelSize) {
        this(kernelSize, null, null);
    }

    void check(String layer, int dimensions) {
        Extents.check(kernelSize, layer, "a kernel size", dimensions, 1);
        Checks.that(
                outputSize == null || outputRatio == null,
                "%s takes an output size or an output ratio, not both",
                layer);
        if (outputSize != null) {
            Extents.check(outputSize, layer, "an output size", dimensions, 1);
        }
        if (outputRatio != null) {
            boolean fits = outputRatio.size() == 1 || outputRatio.size() == dimensions;
            Checks.that(
                    fits && outputRatio.stream().allMatch(ratio -> ratio > 0 && ratio < 1),
                    "%s needs 1 or %d output ratios between 0 and 1, got %s",
                    layer,
                    dimensions,
                    outputRatio);
        }
    }

    void checkComplete(String layer) {
        Checks.that(outputSize != null || outputRatio != null, "%s needs an output size or an output ratio", layer);
    }

    /** {@return these options with another {@code outputSize}} */
    public FractionalPoolOptions outputSize(long... outputSize) {
        return new FractionalPoolOptions(kernelSize, Shape.of(outputSize), outputRatio);
    }

    /** {@return these options with another {@code outputRatio}} */
    public FractionalPoolOptions outputRatio(double... outputRatio) {
        List<Double> ratios = Arrays.stream(outputRatio).boxed().toList();
        return new FractionalPoolOptions(kernelSize, outputSize, ratios);
    }
}
