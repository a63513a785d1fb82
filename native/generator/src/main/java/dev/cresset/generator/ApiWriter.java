package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the typed API: the methods of a tensor and the functions of {@code Torch}, {@code F}, {@code Linalg}, ... */
final class ApiWriter {

    static final String PACKAGE = "dev.cresset";

    /** Class and documentation of each Python module's functions. */
    private static final Map<String, String> CLASSES = new TreeMap<>(Map.of(
            "-", "TorchOperators",
            "nn", "FOperators",
            "linalg", "Linalg",
            "fft", "Fft",
            "special", "Special",
            "sparse", "Sparse",
            "nested", "Nested"));

    private static final Map<String, String> DOCUMENTATION = Map.of(
            "TorchOperators", "The functions of PyTorch's {@code torch} module; use them as {@link Torch}'s.",
            "FOperators",
                    "The operators that PyTorch's {@code torch.nn.functional} builds on; use them as {@link F}'s.",
            "Linalg", "The functions of PyTorch's {@code torch.linalg} module.",
            "Fft", "The functions of PyTorch's {@code torch.fft} module.",
            "Special", "The functions of PyTorch's {@code torch.special} module.",
            "Sparse", "The functions of PyTorch's {@code torch.sparse} module.",
            "Nested", "The functions of PyTorch's {@code torch.nested} module.");

    /** The operators of these are inherited by a class that is written by hand. */
    private static final Set<String> BASES = Set.of("TorchOperators", "FOperators");

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
        for (Map.Entry<String, String> module : CLASSES.entrySet()) {
            functions(module.getKey(), module.getValue()).write(folder.resolve(module.getValue() + ".java"));
        }
        returnTypes.source(PACKAGE).write(folder.resolve("ReturnTypes.java"));
        Set<String> written = new HashSet<>(CLASSES.values());
        written.addAll(List.of("TensorOperators", "ReturnTypes"));
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

    private Source functions(String module, String className) {
        Source source = heading();
        source.line("/** %s */", DOCUMENTATION.get(className));
        boolean base = BASES.contains(className);
        source.line("public %s %s {", base ? "abstract class" : "final class", className)
                .line("");
        source.line("    %s() {}", base ? className : "private " + className);
        Map<String, Set<String>> taken = new HashMap<>();
        for (Operator operator : list.operators()) {
            if (operator.function()
                    && !operator.isOutVariant()
                    && operator.module().equals(module)) {
                write(source, operator, javaName(operator, withoutPrefix(operator, module)), -1, taken);
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
        return source.line("import java.util.List;").line("");
    }

    private String javaName(Operator operator, String name) {
        return list.renamed().getOrDefault(operator.fullName(), Names.camelCase(name));
    }

    /** {@code linalg_norm} is {@code Linalg.norm}. */
    private static String withoutPrefix(Operator operator, String module) {
        String prefix = module + "_";
        return operator.name().startsWith(prefix) ? operator.name().substring(prefix.length()) : operator.name();
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
        boolean rows = !list.arrays().contains(operator.fullName());
        Set<String> erasures = taken.computeIfAbsent(name, unused -> new HashSet<>());
        for (Overload overload : operator.named(() -> Overload.of(operator, receiver, rows))) {
            if (erasures.add(overload.erasure())) {
                write(source, operator, name, receiver, overload);
            }
        }
    }

    private void write(Source source, Operator operator, String name, int receiver, Overload overload) {
        Outcome outcome = new Outcome(operator, receiver, returnTypes);
        String call = "%s.%s(%s)"
                .formatted(DowncallWriter.className(operator), operator.symbol(), String.join(", ", overload.values()));
        source.line("");
        documentation.method(operator, receiver, overload, outcome).forEach(line -> source.line("    " + line));
        source.line(
                "    public %s%s %s(%s) {",
                receiver < 0 ? "static " : "", outcome.javaType(), name, String.join(", ", overload.parameters()));
        outcome.statements(call).forEach(statement -> source.line("        " + statement));
        source.line("    }");
    }
}
