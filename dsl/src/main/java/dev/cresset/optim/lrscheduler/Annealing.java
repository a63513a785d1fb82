package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;

/** The ways from one number to another. */
final class Annealing {

    private Annealing() {}

    static String check(String strategy) {
        if (!"cos".equals(strategy) && !"linear".equals(strategy)) {
            throw new IllegalArgumentException("'" + strategy + "' is no way of annealing, 'cos' and 'linear' are");
        }
        return strategy;
    }

    static double between(String strategy, double start, double end, double part) {
        return strategy.equals("cos")
                ? end + (start - end) / 2.0 * (CMath.cos(Math.PI * part) + 1)
                : (end - start) * part + start;
    }
}
