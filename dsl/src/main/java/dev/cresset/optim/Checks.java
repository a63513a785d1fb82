package dev.cresset.optim;

import java.util.List;

/** Checks of options, with messages of one line. */
final class Checks {

    private Checks() {}

    static double notNegative(String option, double value) {
        return check(value >= 0, article(option) + " is 0 or more", value);
    }

    private static String article(String option) {
        return ("aeiou".indexOf(option.charAt(0)) < 0 ? "a " : "an ") + option;
    }

    static double positive(String option, double value) {
        return check(value > 0, article(option) + " is more than 0", value);
    }

    /** The coefficients of running averages. */
    static List<Double> betas(double beta1, double beta2) {
        return List.of(beta("first", beta1), beta("second", beta2));
    }

    private static double beta(String position, double value) {
        return check(value >= 0 && value < 1, "the " + position + " beta is at least 0 and less than 1", value);
    }

    static double check(boolean condition, String rule, double value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
        return value;
    }
}
