package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The operators to bind: the committed list less what the overrides skip.
 *
 * @param operators in the list's order
 * @param overrides the exceptions, which are applied already as far as they change an operator
 * @param version the LibTorch version that the list was taken from
 */
record OperatorList(List<Operator> operators, Overrides overrides, String version) {

    private static final String HEADING = "# The ATen operators of LibTorch ";

    /** @param directory holds {@code operators.tsv} and {@code overrides.tsv} */
    static OperatorList read(Path directory) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("operators.tsv"));
        Overrides overrides = Overrides.read(directory);
        List<Operator> all = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(SchemaParser::parseLine)
                .toList();
        overrides.check(all);
        List<Operator> bound = all.stream()
                .filter(operator -> !overrides.skipped().containsKey(operator.fullName()))
                .map(overrides::apply)
                .toList();
        return new OperatorList(bound, overrides, version(lines.get(0)));
    }

    private static String version(String heading) {
        int end = heading.indexOf(':');
        if (!heading.startsWith(HEADING) || end < 0) {
            throw new IllegalArgumentException(
                    "the operator list begins with '" + HEADING + "VERSION: ...', not: " + heading);
        }
        return heading.substring(HEADING.length(), end);
    }
}
