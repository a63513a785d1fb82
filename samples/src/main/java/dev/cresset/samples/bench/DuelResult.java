package dev.cresset.samples.bench;

import java.util.Locale;

/**
 * What came of a {@link Duel}.
 *
 * @param iterations the operations in each round
 * @param first the times of the first contender
 * @param second the times of the second, to which the first is compared
 */
record DuelResult(long iterations, Sample first, Sample second) {

    /** The median over the rounds of first to second: each round's two times were taken one after the other. */
    double ratio() {
        return Sample.quantile(ratios(), 0.5);
    }

    /** Upper and lower quartile of the rounds' ratios. */
    double[] ratioQuartiles() {
        return new double[] {Sample.quantile(ratios(), 0.25), Sample.quantile(ratios(), 0.75)};
    }

    private double[] ratios() {
        double[] ratios = new double[first.nanos().length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = first.nanos()[round] / second.nanos()[round];
        }
        return ratios;
    }

    /** Three lines for people. */
    String toText() {
        double[] quartiles = ratioQuartiles();
        return line(first) + "\n" + line(second) + "\n"
                + String.format(
                        Locale.ROOT,
                        "%s / %s: %.3f (median of %d rounds of %,d; half of them between %.3f and %.3f)",
                        first.name(),
                        second.name(),
                        ratio(),
                        first.nanos().length,
                        iterations,
                        quartiles[0],
                        quartiles[1]);
    }

    private static String line(Sample sample) {
        return String.format(
                Locale.ROOT,
                "%-5s %7.1f ns (least %.1f ns, spread %.1f %%)",
                sample.name(),
                sample.median(),
                sample.least(),
                100 * sample.spread());
    }

    /** One JSON object for programs; times in nanoseconds. */
    String toJson() {
        double[] quartiles = ratioQuartiles();
        return String.format(
                Locale.ROOT,
                "{\"rounds\": %d, \"iterations\": %d, %s, %s, \"ratio\": %.4f, \"ratio_quartiles\": [%.4f, %.4f]}",
                first.nanos().length,
                iterations,
                json(first),
                json(second),
                ratio(),
                quartiles[0],
                quartiles[1]);
    }

    private static String json(Sample sample) {
        return String.format(
                Locale.ROOT,
                "\"%s\": {\"median_ns\": %.2f, \"least_ns\": %.2f, \"spread\": %.4f}",
                sample.name(),
                sample.median(),
                sample.least(),
                sample.spread());
    }
}
