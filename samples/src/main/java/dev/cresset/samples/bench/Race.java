package dev.cresset.samples.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares ways to do the same thing: short rounds of each by turns, so that whatever else the machine does falls on all.
 *
 * @param rounds how many rounds each has, at least 1
 * @param roundNanos how long a round takes at least, about, in nanoseconds
 * @param warmUpNanos how long each runs before the first round, in nanoseconds
 */
record Race(int rounds, long roundNanos, long warmUpNanos) {

    /** Below this, the clock's own steps and cost show. */
    private static final double CLEAR_NANOS = 1_000_000;

    private static final long MOST_ITERATIONS = 1_000_000_000;

    /** Measures all of them. */
    RaceResult run(List<? extends Contender> contenders) {
        contenders.forEach(this::warmUp);
        // The same number for all, so that none has more of the round's fixed costs.
        long iterations = contenders.stream().mapToLong(this::iterations).min().orElseThrow();
        double[][] nanos = new double[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            // Each begins in its turn: what the round before has left behind meets all.
            for (int i = 0; i < contenders.size(); i++) {
                int turn = (round + i) % contenders.size();
                nanos[turn][round] = contenders.get(turn).nanos(iterations);
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            samples.add(Sample.of(contenders.get(i).name(), nanos[i]));
        }
        return new RaceResult(iterations, samples);
    }

    /** Long enough for the compiler to have done all that it will do. */
    private void warmUp(Contender contender) {
        long iterations = 1;
        for (double spent = 0; spent < warmUpNanos; ) {
            double total = iterations * contender.nanos(iterations);
            spent += Math.max(1, total);
            iterations = total < CLEAR_NANOS ? Math.min(MOST_ITERATIONS, 2 * iterations) : iterations;
        }
    }

    private long iterations(Contender contender) {
        long tried = 1;
        double nanos = contender.nanos(tried);
        while (tried * nanos < CLEAR_NANOS && tried < MOST_ITERATIONS) {
            tried *= 2;
            nanos = contender.nanos(tried);
        }
        return Math.max(1, Math.round(roundNanos / nanos));
    }
}
