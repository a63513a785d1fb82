package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The functions of {@code torch.nn.functional}, which are {@code F}'s.
 *
 * @param functions in the file's order
 */
record FunctionalList(List<Function> functions) {

    /**
     * One function.
     *
     * @param name its name in Python
     * @param signature its signature, null where an operator is the function
     * @param operator the name of the operator that is the function, null where there is a signature
     * @param method the Java method that computes it, such as {@code LossFunctions.crossEntropy}; null where an operator does
     * @param forms the arguments that further signatures have besides the required ones
     */
    record Function(String name, Operator signature, String operator, String method, List<List<String>> forms) {}

    /** @param directory holds {@code functional.tsv} */
    static FunctionalList read(Path directory) throws IOException {
        return new FunctionalList(Files.readAllLines(directory.resolve("functional.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(FunctionalList::function)
                .toList());
    }

    private static Function function(String line) {
        String[] columns = line.split("\t");
        if (columns.length != 3) {
            throw new IllegalArgumentException("a function has three columns, not " + columns.length + ": " + line);
        }
        List<List<String>> forms = columns[2].equals("-")
                ? List.of()
                : Arrays.stream(columns[2].split("; "))
                        .map(form -> List.of(form.split(" ")))
                        .toList();
        if (columns[1].startsWith("operator ")) {
            String operator = columns[1].substring("operator ".length());
            return new Function(columns[0], null, operator, null, forms);
        }
        Operator signature = apiTypes(SchemaParser.parse(columns[0]));
        String method = columns[1] + "." + Names.camelCase(signature.name());
        return new Function(signature.name(), signature, null, method, forms);
    }

    /** The types that operator schemas lack are the API's own. */
    private static Operator apiTypes(Operator signature) {
        List<Argument> arguments = new ArrayList<>();
        for (Argument argument : signature.arguments()) {
            Type type = argument.type();
            boolean own = type.base() == BaseType.OTHER;
            String apiType = type.list() ? "List<" + type.name() + ">" : type.name();
            arguments.add(own ? argument.withApiType(apiType) : argument);
        }
        return signature.withArguments(arguments);
    }

    /** Whether an operator is itself a function of {@code F}. */
    boolean has(Operator operator) {
        return functions.stream().anyMatch(each -> operator.name().equals(each.operator()));
    }
}
