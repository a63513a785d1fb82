package dev.cresset.optim;

/** Checks of options, with messages of one line. */
final class Checks {

    private Checks() {}

    static void notNegative(String option, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a " + option + " is 0 or more, got " + value);
        }
    }
}
