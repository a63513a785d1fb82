package dev.cresset.zoo.transforms;

/**
 * A range of random numbers, both ends included.
 *
 * @param from the least
 * @param to the greatest
 */
record Range(double from, double to) {

    /** Checks that the range lies between two bounds; {@code name} is the name of the option. */
    Range within(double least, double greatest, String name) {
        if (!(least <= from && from <= to && to <= greatest && Double.isFinite(to))) {
            throw new IllegalArgumentException(
                    name + " needs numbers least first and " + allowed(least, greatest) + ", not " + this);
        }
        return this;
    }

    private static String allowed(double least, double greatest) {
        if (greatest < Double.POSITIVE_INFINITY) {
            return "between " + least + " and " + greatest;
        }
        return least == Double.MIN_VALUE ? "greater than 0" : "finite, not less than " + least;
    }

    /** A number from the range, in single precision. */
    double draw() {
        return RandomNumbers.uniform(from, to);
    }

    boolean isOnly(double value) {
        return from == value && to == value;
    }

    /** Such as {@code (0.08, 1.0)}. */
    @Override
    public String toString() {
        return "(" + from + ", " + to + ")";
    }
}
