package dev.cresset.nn;

import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An extent in one or more dimensions, in elements. One number stands for all dimensions of a layer, and is then printed as one
 * number, as PyTorch does.
 *
 * @param values one number, or one for each dimension, the outermost first: depth, height, width
 */
public record Size(List<Long> values) {

    /** Copies the numbers. */
    public Size {
        Checks.that(!values.isEmpty(), "a size has one or more numbers, got none");
        values = List.copyOf(values);
    }

    /**
     * {@return an extent in elements}
     *
     * @param values one number for all dimensions, or one for each
     */
    public static Size of(long... values) {
        return new Size(Arrays.stream(values).boxed().toList());
    }

    /**
     * {@return the extent in each of them}
     *
     * @param dimensions how many dimensions a layer has
     */
    public long[] toArray(int dimensions) {
        return expanded(dimensions).stream().mapToLong(Long::longValue).toArray();
    }

    /** @return {@code 3} if it is one number, else {@code (3, 3)} */
    @Override
    public String toString() {
        return values.size() == 1 ? values.get(0).toString() : PythonText.tuple(values);
    }

    private List<Long> expanded(int dimensions) {
        return values.size() == 1 ? Collections.nCopies(dimensions, values.get(0)) : values;
    }
}
