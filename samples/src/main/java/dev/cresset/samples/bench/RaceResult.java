package dev.cresset.samples.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a {@link Race}.
 *
 * @param iterations how often each contender did it in a round
 * @param samples the times of the contenders, round by round; the others are what the first is compared to
 */
record RaceResult(long iterations, List<Sample> samples) {

    /** The first contender's time as a multiple of another's, round by round: those times were taken one after the other. */
    Sample ratio(Sample other) {
        Sample first = samples.get(0);
        double[] ratios = new double[first.nanos().length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = first.nanos()[round] / other.nanos()[round];
        }
        return Sample.of(first.name() + " / " + other.name(), ratios);
    }

    private List<Sample> others() {
        return samples.subList(1, samples.size());
    }

    /** A line for each contender and each comparison, for people. */
    String toText() {
        StringBuilder text = new StringBuilder();
        for (Sample sample : samples) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %10s (least %s, spread %.1f %%)%n",
                    sample.name(),
                    Duration.text(sample.median()),
                    Duration.text(sample.least()),
                    100 * sample.spread()));
        }
        for (Sample other : others()) {
            Sample ratio = ratio(other);
            text.append(String.format(
                    Locale.ROOT,
                    "%s: %.3f (median of %d rounds of %,d; half of them between %.3f and %.3f)%n",
                    ratio.name(),
                    ratio.median(),
                    ratio.nanos().length,
                    iterations,
                    ratio.quantile(0.25),
                    ratio.quantile(0.75)));
        }
        return text.toString().stripTrailing();
    }

    /** One JSON object for programs; times in nanoseconds. */
    String toJson() {
        String times = samples.stream().map(RaceResult::times).collect(Collectors.joining(", "));
        String ratios = others().stream().map(other -> comparison(ratio(other))).collect(Collectors.joining(", "));
        return String.format(
                "{\"rounds\": %d, \"iterations\": %d, \"times\": {%s}, \"ratios\": {%s}}",
                samples.get(0).nanos().length, iterations, times, ratios);
    }

    private static String times(Sample sample) {
        return String.format(
                Locale.ROOT,
                "\"%s\": {\"median_ns\": %.2f, \"least_ns\": %.2f, \"spread\": %.4f}",
                sample.name(),
                sample.median(),
                sample.least(),
                sample.spread());
    }

    private static String comparison(Sample ratio) {
        return String.format(
                Locale.ROOT,
                "\"%s\": {\"median\": %.4f, \"quartiles\": [%.4f, %.4f]}",
                ratio.name(),
                ratio.median(),
                ratio.quantile(0.25),
                ratio.quantile(0.75));
    }
}
