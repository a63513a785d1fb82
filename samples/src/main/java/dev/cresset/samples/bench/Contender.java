package dev.cresset.samples.bench;

import java.util.function.LongToDoubleFunction;

/**
 * One of two ways to do the same thing.
 *
 * @param name its name
 * @param measure runs it that many times and returns the time of one, in nanoseconds
 */
record Contender(String name, LongToDoubleFunction measure) {

    double nanos(long iterations) {
        return measure.applyAsDouble(iterations);
    }
}
