package dev.cresset.nn.pooling;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The output's extent of an adaptive pooling.
 *
 * @param values one number for all dimensions, or one for each, the outermost first; null for the input's extent
 */
public record AdaptiveSize(List<Integer> values) {

    /** Copies the numbers. */
    public AdaptiveSize {
        values = Collections.unmodifiableList(Arrays.asList(values.toArray(Integer[]::new)));
    }

    /**
     * {@return an output's extent}
     *
     * @param values one number for all dimensions, or one for each; null for the input's extent
     */
    public static AdaptiveSize of(Integer... values) {
        return new AdaptiveSize(Arrays.asList(values));
    }

    AdaptiveSize check(String layer, int dimensions) {
        boolean rightCount = values.size() == 1 || values.size() == dimensions;
        boolean positive = values.stream().allMatch(value -> value == null || value >= 0);
        Checks.that(rightCount && positive, "%s needs an output size of 0 or more, got %s", layer, this);
        return this;
    }

    /** The extents for an input. */
    long[] of(Tensor input, int dimensions) {
        Checks.that(
                input.dim() > dimensions || !values.contains(null),
                "an output size of the input's needs an input of %d or more dimensions, got the shape %s",
                dimensions + 1,
                input.shape());
        long[] size = new long[dimensions];
        for (int i = 0; i < dimensions; i++) {
            Integer value = values.get(values.size() == 1 ? 0 : i);
            size[i] = value == null ? input.size(i - dimensions) : value;
        }
        return size;
    }

    /** @return the size as PyTorch prints it */
    @Override
    public String toString() {
        return values.size() == 1 ? PythonText.of(values.get(0)) : PythonText.tuple(values);
    }
}
