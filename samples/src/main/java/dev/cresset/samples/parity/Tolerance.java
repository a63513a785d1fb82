package dev.cresset.samples.parity;

import java.util.List;

/**
 * How far a value may be from the expected one: {@code absolute + relative * |expected|}.
 *
 * @param relative the part that grows with the expected value
 * @param absolute the part that does not
 */
record Tolerance(double relative, double absolute) {

    /** Every value agrees with every other. */
    static final Tolerance ANY = new Tolerance(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws RecordingException if the list is not two numbers */
    static Tolerance of(List<?> json) {
        if (json.size() != 2
                || !(json.get(0) instanceof Number relative)
                || !(json.get(1) instanceof Number absolute)) {
            throw new RecordingException("expected two numbers, relative and absolute, under \"tol\"");
        }
        return new Tolerance(relative.doubleValue(), absolute.doubleValue());
    }

    boolean allows(double expected, double actual) {
        if (this == ANY) {
            return true;
        }
        if (!Double.isFinite(expected) || !Double.isFinite(actual)) {
            return Double.compare(expected, actual) == 0;
        }
        return Math.abs(expected - actual) <= absolute + relative * Math.abs(expected);
    }

    @Override
    public String toString() {
        return absolute + " + " + relative + " * |expected|";
    }
}
