package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the typed API: the methods of a tensor and the functions of {@code Torch}, {@code F}, {@code Linalg}, ... */
final class ApiWriter {

    static final String PACKAGE = "dev.cresset";

    private final OperatorList list;
    private final FunctionalList functional;
    private final PublicNames names;
    private final Documentation documentation;
    private final ReturnTypes returnTypes;

    ApiWriter(OperatorList list, FunctionalList functional, PublicNames names, Documentation documentation) {
        this.list = list;
        this.functional = functional;
        this.names = names;
        this.documentation = documentation;
        this.returnTypes = new ReturnTypes(list.operators(), documentation);
    }

    void write(Path directory) throws IOException {
        Path folder = directory.resolve(PACKAGE.replace('.', '/'));
        methods().write(folder.resolve("TensorOperators.java"));
        for (FunctionClass each : FunctionClass.values()) {
            functions(each).write(folder.resolve(each.javaName() + ".java"));
        }
        functional().write(folder.resolve("F.java"));
        others().write(folder.resolve("Aten.java"));
        returnTypes.source(PACKAGE).write(folder.resolve("ReturnTypes.java"));
        Set<String> written = new HashSet<>(List.of("TensorOperators", "F", "Aten", "ReturnTypes"));
        Arrays.stream(FunctionClass.values()).map(FunctionClass::javaName).forEach(written::add);
        Source.removeOthers(folder, written);
    }

    private Stream<Operator> operators() {
        return list.operators().stream().filter(operator -> !operator.isOutVariant());
    }

    private boolean isMethod(Operator operator) {
        Overrides overrides = list.overrides();
        boolean isPublic = names.has("torch.Tensor." + operator.name())
                || names.has("torch.Tensor." + overrides.renamed().get(operator.fullName()))
                || overrides.methods().contains(operator.fullName());
        return isPublic
                && operator.method()
                && operator.receiver() >= 0
                && !overrides.handwritten().contains(operator.fullName());
    }

    private boolean isFunction(Operator operator) {
        return functional.has(operator)
                || Arrays.stream(FunctionClass.values()).anyMatch(each -> each.has(operator, names));
    }

    private Source methods() {
        Source source = heading();
        source.line("/** The operators that PyTorch has as methods of a tensor. */");
        source.line("public abstract class TensorOperators extends NativeTensor {")
                .line("");
        source.line("    TensorOperators(long address) {")
                .line("        super(address);")
                .line("    }");
        ApiClass methods = new ApiClass(documentation);
        operators()
                .filter(this::isMethod)
                .forEach(operator -> methods.add(method(operator, javaName(operator, operator.name()))));
        methods.write(source);
        return source.line("}");
    }

    private Source functions(FunctionClass functions) {
        Source source = heading();
        source.line("/** %s */", functions.documentation());
        opening(source, functions.javaName(), functions.isBase());
        ApiClass methods = new ApiClass(documentation);
        operators().filter(operator -> functions.has(operator, names)).forEach(operator -> {
            String name = functions.module().withoutPrefix(operator.name());
            methods.add(function(operator, javaName(operator, name)));
        });
        methods.write(source);
        return source.line("}");
    }

    private Source functional() {
        Source source = heading();
        source.line("/**");
        source.line(" * The functions of PyTorch's {@code torch.nn.functional}, under its names in Java's spelling.");
        source.line(" *");
        source.line(
                " * @see <a href=\"https://docs.pytorch.org/docs/stable/nn.functional.html\">torch.nn.functional</a>");
        source.line(" */");
        opening(source, "F", false);
        ApiClass methods = new ApiClass(documentation);
        for (FunctionalList.Function each : functional.functions()) {
            if (each.signature() != null) {
                methods.add(delegation(each));
                continue;
            }
            operators()
                    .filter(operator -> operator.name().equals(each.operator()))
                    .forEach(operator -> methods.add(functional(each, operator)));
        }
        methods.write(source);
        return source.line("}");
    }

    /** All operators that are not public in PyTorch's Python. */
    private Source others() {
        Source source = heading();
        source.line("/**");
        source.line(
                " * The operators that PyTorch's Python API does not show: parts of other functions, variants for one device, and");
        source.line(
                " * everything whose name begins with an underscore. A LibTorch of another version may lack some of them.");
        source.line(" */");
        opening(source, "Aten", false);
        ApiClass methods = new ApiClass(documentation);
        operators()
                .filter(operator -> !isFunction(operator) && !isMethod(operator))
                .forEach(operator -> methods.add(function(operator, Names.camelCase(operator.name()))));
        methods.write(source);
        return source.line("}");
    }

    private static Source heading() {
        Source source = new Source();
        source.line("package %s;", PACKAGE).line("");
        source.line("import dev.cresset.bindings.NativeTensor;");
        source.line("import dev.cresset.bindings.ResultSlots;");
        source.line("import dev.cresset.bindings.Scalar;");
        source.line("import %s.*;", DowncallWriter.PACKAGE);
        source.line("import java.util.Arrays;");
        source.line("import java.util.List;");
        return source.line("import java.util.function.BinaryOperator;").line("");
    }

    private static void opening(Source source, String className, boolean base) {
        source.line("public %s %s {", base ? "abstract class" : "final class", className)
                .line("");
        source.line("    %s%s() {}", base ? "" : "private ", className);
    }

    private String javaName(Operator operator, String name) {
        return list.overrides().renamed().getOrDefault(operator.fullName(), Names.camelCase(name));
    }

    private ApiMethod method(Operator operator, String name) {
        return method(operator, operator.receiver(), name, List.of(), documentation.page(operator, true));
    }

    private ApiMethod function(Operator operator, String name) {
        return method(operator.withInput(), -1, name, List.of(), documentation.page(operator, false));
    }

    /** A function of {@code F} that is an operator. */
    private ApiMethod functional(FunctionalList.Function function, Operator operator) {
        String page = PythonModule.NN.pythonName() + "." + function.name();
        return method(operator.withInput(), -1, Names.camelCase(function.name()), function.forms(), page);
    }

    private ApiMethod method(Operator operator, int receiver, String name, List<List<String>> forms, String page) {
        Overloads overloads = new Overloads(operator, receiver, list.overrides(), new DowncallPassing());
        return new ApiMethod(
                name, operator, overloads, forms, page, new ReturnMapping(operator, receiver, returnTypes));
    }

    /** A function of {@code F} that another method computes. */
    private static ApiMethod delegation(FunctionalList.Function function) {
        Operator signature = function.signature();
        return new ApiMethod(
                Names.camelCase(function.name()),
                signature,
                new Overloads(signature, -1, Overrides.none(), new MethodPassing()),
                function.forms(),
                PythonModule.NN.pythonName() + "." + function.name(),
                new ApiMethod.Delegation(signature.returns().get(0).type().name(), function.method()));
    }
}
