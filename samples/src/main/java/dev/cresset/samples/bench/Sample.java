package dev.cresset.samples.bench;

import java.util.Arrays;

/**
 * The times of one subject, round by round.
 *
 * @param name the subject's name
 * @param nanos the time that doing it once took in each round, in nanoseconds
 */
record Sample(String name, double[] nanos) {

    static Sample of(String name, double[] nanos) {
        return new Sample(name, nanos.clone());
    }

    /** The middle one in order of size, or the mean of the two in the middle. */
    double median() {
        return quantile(0.5);
    }

    /** The least time, which the least of other work has disturbed. */
    double least() {
        return quantile(0);
    }

    /** The difference of upper and lower quartile as a part of the median. */
    double spread() {
        return (quantile(0.75) - quantile(0.25)) / median();
    }

    /** The value below which that part of all values is; between two values, in proportion. */
    double quantile(double part) {
        double[] sorted = nanos.clone();
        Arrays.sort(sorted);
        double position = part * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
