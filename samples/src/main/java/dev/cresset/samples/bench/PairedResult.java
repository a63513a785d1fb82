package dev.cresset.samples.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a {@link PairedBenchmark}.
 *
 * @param iterations how often each subject did it in a round
 * @param samples the times of the subjects, round by round; the others are what the first is compared to
 */
record PairedResult(long iterations, List<Sample> samples) {

    /** The first subject's time as a multiple of another's, round by round: those times were taken one after the other. */
    Sample ratio(Sample other) {
        Sample first = samples.get(0);
        double[] ratios = new double[first.nanos().length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = first.nanos()[round] / other.nanos()[round];
        }
        return Sample.of(first.name() + " / " + other.name(), ratios);
    }

    private int width() {
        return samples.stream().mapToInt(sample -> sample.name().length()).reduce(8, Math::max);
    }

    private List<Sample> others() {
        return samples.subList(1, samples.size());
    }

    /** A line for each subject and each comparison, for people. */
    String toText() {
        StringBuilder text = new StringBuilder();
        for (Sample sample : samples) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-" + width() + "s %10s (least %s, spread %.1f %%)%n",
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

    /** For programs: times in nanoseconds. */
    Map<String, Object> toMap() {
        Map<String, Object> times = new LinkedHashMap<>();
        samples.forEach(sample -> times.put(sample.name(), time(sample)));
        Map<String, Object> ratios = new LinkedHashMap<>();
        others().stream().map(this::ratio).forEach(ratio -> ratios.put(ratio.name(), comparison(ratio)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("rounds", samples.get(0).nanos().length);
        result.put("iterations", iterations);
        result.put("times", times);
        result.put("ratios", ratios);
        return result;
    }

    private static Map<String, Object> time(Sample sample) {
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("median_ns", Rounded.to(2, sample.median()));
        time.put("least_ns", Rounded.to(2, sample.least()));
        time.put("spread", Rounded.to(4, sample.spread()));
        return time;
    }

    private static Map<String, Object> comparison(Sample ratio) {
        Map<String, Object> comparison = new LinkedHashMap<>();
        comparison.put("median", Rounded.to(4, ratio.median()));
        comparison.put("quartiles", List.of(Rounded.to(4, ratio.quantile(0.25)), Rounded.to(4, ratio.quantile(0.75))));
        return comparison;
    }
}
