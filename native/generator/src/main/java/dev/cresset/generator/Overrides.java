package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The exceptions that the operator list alone does not show.
 *
 * @param skipped reason by operator
 * @param renamed Java name by operator
 * @param arrays the operators whose last list of integers is no row of numbers in Java
 * @param types the arguments for which the API has a type of its own
 * @param booleans the operators whose numbers may be truth values in Java
 * @param methods the operators that Python has as a method or an attribute of another name
 * @param handwritten the operators whose method is written by hand
 * @param results names of results by an operator's name without the overload
 */
record Overrides(
        Map<String, String> skipped,
        Map<String, String> renamed,
        Set<String> arrays,
        Set<String> booleans,
        Set<String> methods,
        Set<String> handwritten,
        List<OwnType> types,
        Map<String, List<String>> results) {

    /**
     * An argument with an API type of its own.
     *
     * @param operator the operator's name without the overload, {@code *} for all that have such an argument
     * @param argument the argument's name
     * @param apiType such as {@code Reduction}
     */
    record OwnType(String operator, String argument, String apiType) {

        private boolean fits(Operator other, Argument its) {
            boolean scalar = its.type().base() == BaseType.INT || its.type().base() == BaseType.STR;
            return (operator.equals("*") || operator.equals(other.name()))
                    && argument.equals(its.name())
                    && scalar
                    && !its.type().list();
        }
    }

    static Overrides none() {
        return new Overrides(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new ArrayList<>(),
                new TreeMap<>());
    }

    /** @param directory holds {@code overrides.tsv} */
    static Overrides read(Path directory) throws IOException {
        Overrides overrides = none();
        for (String line : Files.readAllLines(directory.resolve("overrides.tsv"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                overrides.add(line);
            }
        }
        return overrides;
    }

    private void add(String line) {
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
            case "method" -> methods.add(columns[1]);
            case "handwritten" -> handwritten.add(columns[1]);
            case "type" -> {
                String[] argument = columns[2].split(" ");
                types.add(new OwnType(columns[1], argument[0], argument[1]));
            }
            case "results" -> results.put(columns[1], List.of(columns[2].split(",")));
            default ->
                throw new IllegalArgumentException(
                        "an override says skip, rename, array, boolean, method, handwritten, type or results: " + line);
        }
    }

    /** @throws IllegalArgumentException if an override names an operator or an argument that the list lacks */
    void check(List<Operator> operators) {
        List<String> names = operators.stream().map(Operator::fullName).toList();
        for (Collection<String> each :
                List.of(skipped.keySet(), renamed.keySet(), arrays, booleans, methods, handwritten)) {
            for (String name : each) {
                if (!names.contains(name)) {
                    throw new IllegalArgumentException("the overrides name an operator that the list lacks: " + name);
                }
            }
        }
        for (String name : results.keySet()) {
            if (operators.stream().noneMatch(operator -> operator.name().equals(name))) {
                throw new IllegalArgumentException("the overrides name an operator that the list lacks: " + name);
            }
        }
        for (OwnType type : types) {
            if (operators.stream()
                    .noneMatch(operator -> operator.arguments().stream().anyMatch(each -> type.fits(operator, each)))) {
                throw new IllegalArgumentException(
                        "no operator " + type.operator() + " has a number or a text " + type.argument());
            }
        }
    }

    /** The operator with the types and names that the overrides give to its arguments and results. */
    Operator apply(Operator operator) {
        List<String> names = results.getOrDefault(operator.name(), List.of());
        Operator named = names.size() == operator.returns().size() ? operator.withReturnNames(names) : operator;
        return named.withArguments(operator.arguments().stream()
                .map(argument -> types.stream()
                        .filter(type -> type.fits(operator, argument))
                        .findFirst()
                        .map(type -> argument.withApiType(type.apiType()))
                        .orElse(argument))
                .toList());
    }
}
