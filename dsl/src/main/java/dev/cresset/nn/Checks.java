package dev.cresset.nn;

/** Checks of options, with messages of one line. */
final class Checks {

    private Checks() {}

    static void that(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }

    static void positive(String layer, String option, long value) {
        that(value > 0, "%s needs 1 or more %s, got %d", layer, option, value);
    }

    static void probability(String layer, double p) {
        that(p >= 0 && p <= 1, "%s needs a probability between 0 and 1, got %s", layer, p);
    }

    /** For a layer whose forward needs more than an input. */
    static UnsupportedOperationException takesMore(Module<?> module, String what) {
        return new UnsupportedOperationException(module.name() + " takes " + what);
    }
}
