package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;

/** The curve along which a scheduler moves from one value to another. */
public enum AnnealStrategy {
    /** Half a cosine wave. */
    COS {
        @Override
        double between(double start, double end, double part) {
            return end + (start - end) / 2.0 * (CMath.cos(Math.PI * part) + 1);
        }
    },
    /** A straight line. */
    LINEAR {
        @Override
        double between(double start, double end, double part) {
            return (end - start) * part + start;
        }
    };

    /** Returns the value at a part, from 0 to 1, of the way from start to end. */
    abstract double between(double start, double end, double part);
}
