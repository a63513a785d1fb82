package dev.cresset.nn.internal;

import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Size;

/** What layers check of a {@link Size} and how they print it. */
public final class Sizes {

    private Sizes() {}

    /** Throws unless a size is one number or one for each dimension, none of them below a minimum. */
    public static void check(Size size, String layer, String option, int dimensions, long minimum) {
        int count = size.values().size();
        Checks.that(
                count == 1 || count == dimensions,
                "%s needs %s of %s, got %s",
                layer,
                option,
                dimensions == 1 ? "1 number" : "1 or " + dimensions + " numbers",
                size);
        Checks.that(
                size.values().stream().allMatch(value -> value >= minimum),
                "%s needs %s of at least %d, got %s",
                layer,
                option,
                minimum,
                size);
    }

    /** The extent in each dimension as Python prints a tuple. */
    public static String tuple(Size size, int dimensions) {
        return PythonText.tuple(size.toArray(dimensions));
    }

    /** Whether the extent is the same number in all dimensions. */
    public static boolean isAll(Size size, long value) {
        return size.values().stream().allMatch(number -> number == value);
    }
}
