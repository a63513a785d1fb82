package dev.cresset.nn.internal;

import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.Arrays;

/**
 * Kernel sizes, strides, paddings and the like of layers: a {@link Shape} of one number, which counts for all dimensions, or of one
 * for each, the outermost first (depth, height, width).
 */
public final class Extents {

    private Extents() {}

    /** Throws unless there is one number or one for each dimension, none of them below a minimum. */
    public static void check(Shape extents, String layer, String option, int dimensions, long minimum) {
        Checks.that(
                extents.ndim() == 1 || extents.ndim() == dimensions,
                "%s needs %s of %s, got %s",
                layer,
                option,
                dimensions == 1 ? "1 number" : "1 or " + dimensions + " numbers",
                text(extents));
        Checks.that(
                extents.stream().allMatch(value -> value >= minimum),
                "%s needs %s of at least %d, got %s",
                layer,
                option,
                minimum,
                text(extents));
    }

    /** The number for each dimension. */
    public static long[] expand(Shape extents, int dimensions) {
        long[] numbers = extents.toArray();
        if (numbers.length == 1) {
            long all = numbers[0];
            numbers = new long[dimensions];
            Arrays.fill(numbers, all);
        }
        return numbers;
    }

    /** The numbers as PyTorch prints what it was given: {@code 3} or {@code (3, 3)}. */
    public static String text(Shape extents) {
        return extents.ndim() == 1 ? Long.toString(extents.get(0)) : PythonText.tuple(extents.toArray());
    }

    /** The number for each dimension as Python prints a tuple. */
    public static String tuple(Shape extents, int dimensions) {
        return PythonText.tuple(expand(extents, dimensions));
    }

    /** Whether the number is the same in all dimensions. */
    public static boolean isAll(Shape extents, long value) {
        return extents.stream().allMatch(number -> number == value);
    }
}
