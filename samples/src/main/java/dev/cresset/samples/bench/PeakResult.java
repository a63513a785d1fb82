package dev.cresset.samples.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the machine reaches at one kind of work.
 *
 * @param name the kind and the number of threads
 * @param unit 10^9 of what a second
 * @param work how many operations or bytes once is
 * @param result the times, Cresset's first, then PyTorch's if it was measured
 */
record PeakResult(String name, String unit, double work, PairedResult result) {

    /** A line for people. */
    String toText() {
        Sample java = result.samples().get(0);
        String text = String.format(
                Locale.ROOT,
                "%-20s %8.1f %s (most %.1f, spread %.1f %%)",
                name,
                work / java.median(),
                unit,
                work / java.least(),
                100 * java.spread());
        return python() == null
                ? text
                : text
                        + String.format(
                                Locale.ROOT,
                                ", python %.1f; time: %.3f",
                                work / python().median(),
                                result.ratio(python()).median());
    }

    /** For programs. */
    Map<String, Object> toMap() {
        Sample java = result.samples().get(0);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("unit", unit);
        map.put("median", Rounded.to(2, work / java.median()));
        map.put("most", Rounded.to(2, work / java.least()));
        map.put("spread", Rounded.to(4, java.spread()));
        if (python() != null) {
            map.put("python_median", Rounded.to(2, work / python().median()));
            map.put("ratio", Rounded.to(4, result.ratio(python()).median()));
        }
        return map;
    }

    private Sample python() {
        return result.samples().size() > 1 ? result.samples().get(1) : null;
    }
}
