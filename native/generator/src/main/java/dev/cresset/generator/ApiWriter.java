package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the typed API: the methods of a tensor and the functions of {@code Torch}, {@code F}, {@code Linalg}, ... */
final class ApiWriter {

    static final String PACKAGE = "dev.cresset";

    private final OperatorList list;
    private final Documentation documentation;
    private final ReturnTypes returnTypes;

    ApiWriter(OperatorList list, Documentation documentation) {
        this.list = list;
        this.documentation = documentation;
        this.returnTypes = new ReturnTypes(list.operators(), documentation);
    }

    void write(Path directory) throws IOException {
        Path folder = directory.resolve(PACKAGE.replace('.', '/'));
        methods().write(folder.resolve("TensorOperators.java"));
        Set<String> written = new HashSet<>(List.of("TensorOperators", "ReturnTypes"));
        for (FunctionClass each : FunctionClass.values()) {
            functions(each).write(folder.resolve(each.javaName() + ".java"));
            written.add(each.javaName());
        }
        returnTypes.source(PACKAGE).write(folder.resolve("ReturnTypes.java"));
        Source.removeOthers(folder, written);
    }

    private Source methods() {
        Source source = heading();
        source.line("/** The operators that PyTorch has as methods of a tensor. */");
        source.line("public abstract class TensorOperators extends NativeTensor {")
                .line("");
        source.line("    TensorOperators(long address) {")
                .line("        super(address);")
                .line("    }");
        Map<String, Set<String>> taken = new HashMap<>();
        for (Operator operator : list.operators()) {
            int receiver = receiver(operator);
            if (operator.method() && receiver >= 0 && !operator.isOutVariant()) {
                write(source, operator, javaName(operator, operator.name()), receiver, taken);
            }
        }
        return source.line("}");
    }

    private Source functions(FunctionClass functions) {
        Source source = heading();
        source.line("/** %s */", functions.documentation());
        source.line("public %s %s {", functions.base() ? "abstract class" : "final class", functions.javaName())
                .line("");
        source.line("    %s%s() {}", functions.base() ? "" : "private ", functions.javaName());
        Map<String, Set<String>> taken = new HashMap<>();
        for (Operator operator : list.operators()) {
            if (operator.function() && !operator.isOutVariant() && operator.module() == functions.module()) {
                write(
                        source,
                        operator,
                        javaName(operator, operator.module().withoutPrefix(operator.name())),
                        -1,
                        taken);
            }
        }
        return source.line("}");
    }

    private Source heading() {
        Source source = new Source();
        source.line("package %s;", PACKAGE).line("");
        source.line("import dev.cresset.bindings.NativeTensor;");
        source.line("import dev.cresset.bindings.Results;");
        source.line("import dev.cresset.bindings.Scalar;");
        source.line("import %s.*;", DowncallWriter.PACKAGE);
        source.line("import java.util.Arrays;");
        return source.line("import java.util.List;").line("");
    }

    private String javaName(Operator operator, String name) {
        return list.renamed().getOrDefault(operator.fullName(), Names.camelCase(name));
    }

    private static int receiver(Operator operator) {
        for (int i = 0; i < operator.arguments().size(); i++) {
            Argument argument = operator.arguments().get(i);
            if (argument.name().equals("self") && argument.type().isTensor()) {
                return i;
            }
        }
        return -1;
    }

    private void write(Source source, Operator operator, String name, int receiver, Map<String, Set<String>> taken) {
        Set<String> erasures = taken.computeIfAbsent(name, _ -> new HashSet<>());
        for (Overload overload : operator.named(() -> Overloads.of(operator, receiver, list))) {
            if (erasures.add(overload.erasure())) {
                write(source, operator, name, receiver, overload);
            }
        }
    }

    private void write(Source source, Operator operator, String name, int receiver, Overload overload) {
        ReturnMapping mapping = new ReturnMapping(operator, receiver, returnTypes);
        String call = "%s.%s(%s)"
                .formatted(DowncallWriter.className(operator), operator.symbol(), String.join(", ", overload.values()));
        source.line("");
        documentation.method(operator, receiver, overload, mapping).forEach(line -> source.line("    " + line));
        source.line(
                "    public %s%s %s(%s) {",
                receiver < 0 ? "static " : "", mapping.javaType(), name, String.join(", ", overload.parameters()));
        mapping.statements(call, overload.hasOptions()).forEach(statement -> source.line("        " + statement));
        source.line("    }");
    }
}
