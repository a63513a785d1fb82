package dev.cresset.samples.bench;

/**
 * Compares two ways to do the same thing: short rounds of one and the other by turns, so that whatever else the machine does
 * falls on both.
 *
 * @param rounds how many rounds each has, at least 1
 * @param roundNanos how long a round takes, about, in nanoseconds
 * @param warmUpNanos how long each runs before the first round, in nanoseconds
 */
record Duel(int rounds, long roundNanos, long warmUpNanos) {

    private static final long FIRST_ITERATIONS = 1000;

    /** Two rounds within one round's time, in case the clock stands still. */
    private static final double MIN_NANOS = 1e-3;

    /** Measures both. */
    DuelResult run(Contender first, Contender second) {
        warmUp(first);
        warmUp(second);
        // The same number for both, so that neither has more of the round's fixed costs.
        long iterations = iterations(first, second);
        double[] firstNanos = new double[rounds];
        double[] secondNanos = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            // Each begins every other round: what the round before has left behind meets both.
            if (round % 2 == 0) {
                firstNanos[round] = first.nanos(iterations);
                secondNanos[round] = second.nanos(iterations);
            } else {
                secondNanos[round] = second.nanos(iterations);
                firstNanos[round] = first.nanos(iterations);
            }
        }
        return new DuelResult(iterations, Sample.of(first.name(), firstNanos), Sample.of(second.name(), secondNanos));
    }

    /** Long enough for the compiler to have done all that it will do. */
    private void warmUp(Contender contender) {
        double spent = 0;
        while (spent < warmUpNanos) {
            spent += FIRST_ITERATIONS * Math.max(MIN_NANOS, contender.nanos(FIRST_ITERATIONS));
        }
    }

    private long iterations(Contender first, Contender second) {
        double nanos = Math.max(first.nanos(FIRST_ITERATIONS), second.nanos(FIRST_ITERATIONS));
        return Math.max(1, Math.round(roundNanos / Math.max(MIN_NANOS, nanos)));
    }
}
