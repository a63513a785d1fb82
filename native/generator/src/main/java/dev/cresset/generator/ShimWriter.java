package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the C++ shim: a plain C function for each operator, and the table of all of them. */
final class ShimWriter {

    /** Enough files for several cores to share the compiling. */
    private static final int FILES = 16;

    private final OperatorList list;

    ShimWriter(OperatorList list) {
        this.list = list;
    }

    void write(Path directory) throws IOException {
        List<Operator> operators = list.operators();
        int each = (operators.size() + FILES - 1) / FILES;
        for (int i = 0; i < FILES; i++) {
            int start = Math.min(operators.size(), i * each);
            int end = Math.min(operators.size(), start + each);
            functions(operators.subList(start, end)).write(directory.resolve("operators_%02d.cpp".formatted(i)));
        }
        table(operators).write(directory.resolve("operator_table.cpp"));
    }

    private static Source functions(List<Operator> operators) {
        Source source = new Source();
        for (String header : List.of("arguments", "guard", "modes", "results")) {
            source.line("#include \"%s.h\"", header);
        }
        source.line("");
        declarations(source, operators);
        for (Operator operator : operators) {
            function(source, operator);
        }
        return source;
    }

    /** Without LibTorch's headers the operators are declared; with them the declarations are compared. */
    private static void declarations(Source source, List<Operator> operators) {
        source.line("#ifndef CRESSET_REAL_HEADERS").line("#pragma GCC visibility push(default)");
        source.line("namespace at::_ops {");
        for (Operator operator : operators) {
            // An operator is called `std`: inside this namespace the name means that.
            String declaration = signature(operator, "call").replace("std::", "::std::");
            source.line("struct %s {", operator.symbol());
            source.line("    static %s __attribute__((weak));", declaration);
            source.line("};");
        }
        source.line("} // namespace at::_ops")
                .line("#pragma GCC visibility pop")
                .line("#else");
        for (Operator operator : operators) {
            source.line(
                    "static_assert(std::is_same_v<decltype(at::_ops::%s::call), %s>);",
                    operator.symbol(), signature(operator, ""));
        }
        source.line("#endif").line("");
    }

    private static String signature(Operator operator, String name) {
        String parameters = operator.arguments().stream()
                .map(argument -> operator.mapping(argument).cppType())
                .collect(Collectors.joining(", "));
        return "%s %s(%s)".formatted(returnType(operator), name, parameters);
    }

    private static void function(Source source, Operator operator) {
        source.line("// %s", operator.schema());
        source.line("CRESSET_OPERATOR cresset_%s(%s) noexcept {", operator.symbol(), cParameters(operator));
        source.line("    try {");
        source.line("        auto *function = cresset::present(&at::_ops::%s::call);", operator.symbol());
        source.line("        const cresset::ModeGuard modes(cresset_mode);");
        String call = "function(%s)".formatted(cppArguments(operator));
        switch (operator.returnKind()) {
            case TENSOR -> source.line("        return cresset::own(%s);", call);
            case NOTHING -> source.line("        %s;", call).line("        return 0;");
            case SLOTS ->
                source.line("        cresset::ResultSlots(cresset_results).put(%s);", call)
                        .line("        return 0;");
        }
        source.line("    } catch (...) {")
                .line("        return cresset::failure();")
                .line("    }")
                .line("}")
                .line("");
    }

    private static String cParameters(Operator operator) {
        List<String> parameters = new ArrayList<>();
        parameters.add("int32_t cresset_mode");
        for (Argument argument : operator.arguments()) {
            for (CParameter parameter : operator.mapping(argument).cParameters()) {
                parameters.add(parameter.cType() + " " + parameter.name().replace("$", cName(argument)));
            }
        }
        if (operator.returnKind() == ReturnKind.SLOTS) {
            parameters.add("int64_t *cresset_results");
        }
        return String.join(", ", parameters);
    }

    private static String cppArguments(Operator operator) {
        return operator.arguments().stream()
                .map(argument -> operator.mapping(argument).cppExpression().replace("$", cName(argument)))
                .collect(Collectors.joining(", "));
    }

    /** The schema's names, out of the way of C++'s own. */
    private static String cName(Argument argument) {
        return argument.name() + "_";
    }

    private static String returnType(Operator operator) {
        List<String> types = operator.returns().stream()
                .map(result -> operator.named(() -> cppType(result.type(), operator.quirk())))
                .toList();
        return switch (types.size()) {
            case 0 -> "void";
            case 1 -> types.get(0);
            default -> "std::tuple<" + String.join(", ", types) + ">";
        };
    }

    private static String cppType(Type type, Quirk quirk) {
        if (type.list()) {
            return listType(type);
        }
        if (type.isTensor() && type.written()) {
            return quirk == Quirk.CONST_SELF ? "const at::Tensor &" : "at::Tensor &";
        }
        return switch (type.base()) {
            case TENSOR -> "at::Tensor";
            case BOOL -> "bool";
            case INT -> "int64_t";
            case FLOAT -> "double";
            case Q_SCHEME -> "at::QScheme";
            case SYM_INT, SYM_BOOL, SCALAR, SCALAR_TYPE -> "c10::" + type.name();
            default -> throw new IllegalArgumentException("no way back for the type " + type);
        };
    }

    private static String listType(Type type) {
        if (!type.isTensorList()) {
            throw new IllegalArgumentException("no way back for the type " + type);
        }
        return "std::vector<at::Tensor>";
    }

    private static Source table(List<Operator> operators) {
        Source source = new Source();
        source.line("#include \"operator_table.h\"")
                .line("")
                .line("#include \"torch/aten.h\"")
                .line("");
        declarations(source, operators);
        source.line("const cresset::Operator cresset::operator_table[] = {");
        operators.forEach(operator -> source.line(
                "    {\"aten::%s\", reinterpret_cast<const void *>(&at::_ops::%s::call)},",
                operator.fullName(), operator.symbol()));
        source.line("};").line("");
        source.line("const int32_t cresset::operator_count = %d;", operators.size());
        return source;
    }
}
