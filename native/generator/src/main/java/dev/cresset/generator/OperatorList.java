package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The operators to bind: the committed list less what the overrides skip.
 *
 * @param operators in the list's order
 * @param skipped reason by operator
 * @param renamed Java name by operator
 * @param arrays the operators whose last list of integers is no row of numbers in Java
 * @param booleans the operators whose numbers may be truth values in Java
 * @param version the LibTorch version that the list was taken from
 */
record OperatorList(
        List<Operator> operators,
        Map<String, String> skipped,
        Map<String, String> renamed,
        Set<String> arrays,
        Set<String> booleans,
        String version) {

    private static final String HEADING = "# The ATen operators of LibTorch ";

    /** @param directory holds {@code operators.tsv} and {@code overrides.tsv} */
    static OperatorList read(Path directory) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("operators.tsv"));
        Map<String, String> skipped = new TreeMap<>();
        Map<String, String> renamed = new TreeMap<>();
        Set<String> arrays = new TreeSet<>();
        Set<String> booleans = new TreeSet<>();
        for (String line : Files.readAllLines(directory.resolve("overrides.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                override(line, skipped, renamed, arrays, booleans);
            }
        }
        List<Operator> all = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(SchemaParser::parseLine)
                .toList();
        requireKnown(all, skipped.keySet());
        requireKnown(all, renamed.keySet());
        requireKnown(all, arrays);
        requireKnown(all, booleans);
        List<Operator> bound = all.stream()
                .filter(operator -> !skipped.containsKey(operator.fullName()))
                .toList();
        return new OperatorList(bound, skipped, renamed, arrays, booleans, version(lines.get(0)));
    }

    private static String version(String heading) {
        int end = heading.indexOf(':');
        if (!heading.startsWith(HEADING) || end < 0) {
            throw new IllegalArgumentException(
                    "the operator list begins with '" + HEADING + "VERSION: ...', not: " + heading);
        }
        return heading.substring(HEADING.length(), end);
    }

    private static void override(
            String line,
            Map<String, String> skipped,
            Map<String, String> renamed,
            Set<String> arrays,
            Set<String> booleans) {
        String[] columns = line.split("\t");
        if (columns.length != 4 || columns[3].isBlank()) {
            throw new IllegalArgumentException(
                    "an override has an action, an operator, an argument and a reason: " + line);
        }
        switch (columns[0]) {
            case "skip" -> skipped.put(columns[1], columns[3]);
            case "rename" -> renamed.put(columns[1], columns[2]);
            case "array" -> arrays.add(columns[1]);
            case "boolean" -> booleans.add(columns[1]);
            default -> throw new IllegalArgumentException("an override says skip, rename, array or boolean: " + line);
        }
    }

    private static void requireKnown(List<Operator> operators, Set<String> overrides) {
        for (String name : overrides) {
            if (operators.stream().noneMatch(operator -> operator.fullName().equals(name))) {
                throw new IllegalArgumentException("the overrides name an operator that the list lacks: " + name);
            }
        }
    }
}
