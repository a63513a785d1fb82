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
}
