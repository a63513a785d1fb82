package dev.cresset.nn.vision;

import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.internal.Extents;
import java.util.List;

/**
 * The extent of the output of an upsampling: a size, or the factor between the extents of output and input.
 *
 * @param size the extent of the output, one number for all dimensions or one for each; null where a factor is given
 * @param scaleFactor the factor, one number for all dimensions or one for each; null where a size is given
 */
public record OutputExtent(Shape size, List<Double> scaleFactor) {

    /** Copies the factors. */
    public OutputExtent {
        scaleFactor = scaleFactor == null ? null : List.copyOf(scaleFactor);
    }

    OutputExtent check(String layer) {
        Checks.that(size == null || scaleFactor == null, "%s takes a size or a scale factor, not both", layer);
        Checks.that(
                scaleFactor == null
                        || !scaleFactor.isEmpty() && scaleFactor.stream().allMatch(factor -> factor > 0),
                "%s needs scale factors greater than 0, got %s",
                layer,
                scaleFactor);
        return this;
    }

    boolean isGiven() {
        return size != null || scaleFactor != null;
    }

    double[] factors() {
        return scaleFactor.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The extent as PyTorch prints it. */
    String text() {
        return size != null
                ? "size=" + Extents.text(size)
                : "scale_factor="
                        + (scaleFactor.size() == 1 ? PythonText.of(scaleFactor.get(0)) : PythonText.tuple(scaleFactor));
    }
}
