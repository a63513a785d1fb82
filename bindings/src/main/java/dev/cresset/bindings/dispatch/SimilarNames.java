package dev.cresset.bindings.dispatch;

import java.util.Comparator;
import java.util.List;

/** Which names somebody may have meant. */
final class SimilarNames {

    private static final int MOST = 5;

    private SimilarNames() {}

    /**
     * The other overloads of the same operator where it has any, else the names with the fewest letters to change.
     *
     * @return at most five, the nearest first, none where nothing is near
     */
    static List<String> of(String name, List<String> known) {
        String base = withoutOverload(name);
        List<String> overloads = known.stream()
                .filter(other -> withoutOverload(other).equals(base))
                .limit(MOST)
                .toList();
        return overloads.isEmpty() ? near(name, known) : overloads;
    }

    /** Of {@code aten::add.Tensor}, {@code aten::add}. */
    static String withoutOverload(String name) {
        int point = name.indexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    private static List<String> near(String name, List<String> known) {
        int limit = Math.max(1, name.length() / 5);
        return known.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= limit && changes(name, other) <= limit)
                .sorted(Comparator.comparingInt(other -> changes(name, other)))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein's distance: how many letters to insert, to drop or to replace. */
    static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
