package dev.cresset.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Operators made from schemas, and the committed list. */
final class Schemas {

    /** The folder with the committed operator list and overrides; tests run in the module's folder. */
    static final Path COMMITTED = Path.of("..", "operators");

    private Schemas() {}

    static Operator operator(String schema) {
        return operator(schema, "function,method", "-", "-");
    }

    static Operator operator(String schema, String variants, String module, String quirk) {
        return SchemaParser.parseLine(String.join("\t", schema, variants, module, quirk));
    }

    static OperatorList list(String... schemas) {
        List<Operator> operators = Arrays.stream(schemas).map(Schemas::operator).toList();
        return new OperatorList(operators, Overrides.none(), "2.13.0");
    }

    static OperatorList committed() {
        try {
            return OperatorList.read(COMMITTED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Documentation documentation() {
        try {
            return Documentation.read(COMMITTED, "2.13.0");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A writer of the API for these operators, with those of these public names in their public places. */
    static ApiWriter apiWriter(OperatorList list, String... publicNames) {
        return apiWriter(list, new FunctionalList(List.of()), publicNames);
    }

    static ApiWriter apiWriter(OperatorList list, FunctionalList functional, String... publicNames) {
        return new ApiWriter(list, functional, new PublicNames(Set.of(publicNames)), documentation());
    }

    /** A folder with an operator list and overrides, as the generator reads it. */
    static Path folder(Path folder, String operators, String overrides) throws IOException {
        Files.writeString(folder.resolve("operators.tsv"), operators);
        Files.writeString(folder.resolve("overrides.tsv"), overrides);
        return folder;
    }
}
