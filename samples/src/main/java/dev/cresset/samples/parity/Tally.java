package dev.cresset.samples.parity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many calls agreed, and which operators' did not. */
final class Tally {

    private final Map<String, Failures> failing = new TreeMap<>();
    private long passed;
    private long failed;

    private record Failures(long count, String firstReason) {}

    /**
     * @param operator the operator that was called
     * @param difference what differs from the recording, null where nothing does
     */
    void add(String operator, String difference) {
        if (difference == null) {
            passed++;
            return;
        }
        failed++;
        failing.merge(
                operator,
                new Failures(1, difference),
                (known, more) -> new Failures(known.count + 1, known.firstReason));
    }

    long passed() {
        return passed;
    }

    long failed() {
        return failed;
    }

    /** The failing operators in alphabetical order, a line each: the name, how many calls failed, the first one's reason. */
    List<String> failures() {
        return failing.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue().count + " failed: " + each.getValue().firstReason)
                .toList();
    }

    String summary() {
        return passed + " passed, " + failed + " failed";
    }
}
