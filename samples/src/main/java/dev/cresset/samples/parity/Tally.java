package dev.cresset.samples.parity;

import dev.cresset.samples.parity.Verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many calls agreed, and which operators' did not. */
final class Tally {

    private final Map<Outcome, Map<String, Group>> groups = new EnumMap<>(Outcome.class);

    /** Calls of one operator with one outcome. */
    private record Group(long count, String firstReason) {

        Group plus(Group more) {
            return new Group(count + more.count, firstReason);
        }
    }

    /**
     * @param operator the operator that was called
     * @param verdict what came of it
     */
    void add(String operator, Verdict verdict) {
        groups.computeIfAbsent(verdict.outcome(), _ -> new TreeMap<>())
                .merge(operator, new Group(1, verdict.reason()), Group::plus);
    }

    long passed() {
        return count(Outcome.PASSED);
    }

    long failed() {
        return count(Outcome.FAILED);
    }

    long skipped() {
        return count(Outcome.SKIPPED);
    }

    private long count(Outcome outcome) {
        return groups.getOrDefault(outcome, Map.of()).values().stream()
                .mapToLong(Group::count)
                .sum();
    }

    /** The skipped operators and then the failing ones, a line each: the name, how many calls, the first one's reason. */
    List<String> details() {
        List<String> details = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.SKIPPED, Outcome.FAILED)) {
            String word = outcome.name().toLowerCase(Locale.ROOT);
            groups.getOrDefault(outcome, Map.of())
                    .forEach((operator, group) ->
                            details.add(operator + ": " + group.count + " " + word + ": " + group.firstReason));
        }
        return details;
    }

    String summary() {
        return passed() + " passed, " + failed() + " failed" + (skipped() == 0 ? "" : ", " + skipped() + " skipped");
    }
}
