package dev.cresset.nn;

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

    /** The extent in each of so many dimensions as Python prints a tuple. */
    String tuple(int dimensions) {
        return PythonText.tuple(expanded(dimensions));
    }

    boolean isAll(long value) {
        return values.stream().allMatch(number -> number == value);
    }

    /** Checks an option of a layer. */
    Size check(String layer, String option, int dimensions, long minimum) {
        Checks.that(
                values.size() == 1 || values.size() == dimensions,
                "%s needs %s of %s, got %s",
                layer,
                option,
                dimensions == 1 ? "1 number" : "1 or " + dimensions + " numbers",
                this);
        Checks.that(
                values.stream().allMatch(value -> value >= minimum),
                "%s needs %s of at least %d, got %s",
                layer,
                option,
                minimum,
                this);
        return this;
    }

    private List<Long> expanded(int dimensions) {
        return values.size() == 1 ? Collections.nCopies(dimensions, values.get(0)) : values;
    }
}
