package dev.cresset.internal;

import java.util.Locale;

/** Argument checks that throw {@link IllegalArgumentException} with a message of one line. */
public final class Checks {

    private Checks() {}

    /** Throws if the condition is false; the message is a format as of {@link String#format}. */
    public static void that(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }

    /** Returns the value, or throws with the rule that it breaks: {@code "a factor is less than 1, got 2.0"}. */
    public static <T> T value(T value, boolean condition, String rule) {
        that(condition, "%s, got %s", rule, value);
        return value;
    }

    /** Returns the option's value, which must be 0 or more. */
    public static double notNegative(String option, double value) {
        return value(value, value >= 0, article(option) + " is 0 or more");
    }

    /** Returns the option's value, which must be more than 0. */
    public static double positive(String option, double value) {
        return value(value, value > 0, article(option) + " is more than 0");
    }

    private static String article(String option) {
        return ("aeiou".indexOf(option.charAt(0)) < 0 ? "a " : "an ") + option;
    }

    /** Throws unless {@code value}, how many {@code option}s {@code owner} has, is 1 or more. */
    public static void positive(String owner, String option, long value) {
        that(value > 0, "%s needs 1 or more %s, got %d", owner, option, value);
    }

    /** Throws unless {@code p} is a probability. */
    public static void probability(String owner, double p) {
        that(p >= 0 && p <= 1, "%s needs a probability between 0 and 1, got %s", owner, p);
    }
}
