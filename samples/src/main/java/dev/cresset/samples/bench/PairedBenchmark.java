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
record PairedBenchmark(int rounds, long roundNanos, long warmUpNanos) {

    /** Below this, the clock's own steps and cost show. */
    private static final double CLEAR_NANOS = 1_000_000;

    private static final long MOST_ITERATIONS = 1_000_000_000;

    /** Measures all of them. */
    PairedResult run(List<? extends Subject> subjects) {
        subjects.forEach(this::warmUp);
        // The same number for all, so that none has more of the round's fixed costs.
        long iterations = subjects.stream().mapToLong(this::iterations).min().orElseThrow();
        double[][] nanos = new double[subjects.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            // Each begins in its turn: what the round before has left behind meets all.
            for (int i = 0; i < subjects.size(); i++) {
                int turn = (round + i) % subjects.size();
                nanos[turn][round] = subjects.get(turn).nanos(iterations);
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            samples.add(Sample.of(subjects.get(i).name(), nanos[i]));
        }
        return new PairedResult(iterations, samples);
    }

    /** Long enough for the compiler to have done all that it will do. */
    private void warmUp(Subject subject) {
        long iterations = 1;
        for (double spent = 0; spent < warmUpNanos; ) {
            double total = iterations * subject.nanos(iterations);
            spent += Math.max(1, total);
            iterations = total < CLEAR_NANOS ? Math.min(MOST_ITERATIONS, 2 * iterations) : iterations;
        }
    }

    private long iterations(Subject subject) {
        long tried = 1;
        double nanos = subject.nanos(tried);
        while (tried * nanos < CLEAR_NANOS && tried < MOST_ITERATIONS) {
            tried *= 2;
            nanos = subject.nanos(tried);
        }
        return Math.max(1, Math.round(roundNanos / nanos));
    }
}
