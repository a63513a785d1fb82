package dev.cresset.samples.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The most memory that the subjects' processes have held; nothing where that of the first one is not known, as of processes that have ended.
 *
 * @param bytes by the subjects' names, the one that the others are compared to first; without those of which it is not known
 */
record MemoryPeaks(Map<String, Long> bytes) {

    static MemoryPeaks of(List<? extends Subject> subjects) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        if (subjects.get(0).peakMemory() == 0) {
            return new MemoryPeaks(bytes);
        }
        for (Subject subject : subjects) {
            long peak = subject.peakMemory();
            if (peak > 0) {
                bytes.put(subject.name(), peak);
            }
        }
        return new MemoryPeaks(bytes);
    }

    /** A line for people: each process's peak, and the first as a multiple of each other one. */
    String toText() {
        StringJoiner line = new StringJoiner(", ", "peak memory: ", "");
        long first = 0;
        for (Map.Entry<String, Long> peak : bytes.entrySet()) {
            String megabytes = String.format(Locale.ROOT, "%s %,d MB", peak.getKey(), peak.getValue() / 1_000_000);
            line.add(
                    first == 0
                            ? megabytes
                            : megabytes + String.format(Locale.ROOT, " (ratio %.2f)", ratio(first, peak)));
            first = first == 0 ? peak.getValue() : first;
        }
        return line.toString();
    }

    private static double ratio(long first, Map.Entry<String, Long> other) {
        return (double) first / other.getValue();
    }
}
