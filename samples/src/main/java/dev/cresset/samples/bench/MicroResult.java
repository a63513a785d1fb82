package dev.cresset.samples.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a call costs.
 *
 * @param name the benchmark
 * @param java its time
 * @param python PyTorch's time, or null
 */
record MicroResult(String name, Sample java, Sample python) {

    /** A line for people. */
    String toText() {
        String text = String.format(
                Locale.ROOT, "%-20s %10s (spread %.1f %%)", name, Duration.text(java.median()), 100 * java.spread());
        return python == null
                ? text
                : text
                        + String.format(
                                Locale.ROOT,
                                ", python %s (spread %.1f %%): %.3f",
                                Duration.text(python.median()),
                                100 * python.spread(),
                                ratio());
    }

    /** For programs: times in nanoseconds. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("median_ns", Rounded.to(2, java.median()));
        map.put("spread", Rounded.to(4, java.spread()));
        if (python != null) {
            map.put("python_median_ns", Rounded.to(2, python.median()));
            map.put("python_spread", Rounded.to(4, python.spread()));
            map.put("ratio", Rounded.to(4, ratio()));
        }
        return map;
    }

    private double ratio() {
        return java.median() / python.median();
    }
}
