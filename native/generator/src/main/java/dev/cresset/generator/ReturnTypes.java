package dev.cresset.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of operators with several results: {@code ReturnTypes.Max(values, indices)}. */
final class ReturnTypes {

    /** Components by record name. */
    private final Map<String, String> components = new LinkedHashMap<>();

    private final Map<String, String> recordByOperator = new HashMap<>();

    /** The schemas of the operators that return a record, by record name. */
    private final Map<String, List<String>> schemas = new HashMap<>();

    private final Documentation documentation;

    ReturnTypes(List<Operator> operators, Documentation documentation) {
        this.documentation = documentation;
        for (Operator operator : operators) {
            if (operator.returnKind() == ReturnKind.SLOTS && operator.returns().size() > 1) {
                add(operator);
            }
        }
    }

    private void add(Operator operator) {
        String declared = operator.named(() -> declaration(operator.returns()));
        String name = Names.upperCamelCase(operator.name());
        if (operator.name().startsWith("_")) {
            name = "_" + name;
        }
        if (!components.getOrDefault(name, declared).equals(declared)
                && !operator.overload().isEmpty()) {
            name += Names.upperCamelCase(operator.overload());
        }
        if (!components.getOrDefault(name, declared).equals(declared)) {
            throw new IllegalArgumentException("two records would have one name: " + operator.schema());
        }
        components.put(name, declared);
        recordByOperator.put(operator.fullName(), name);
        schemas.computeIfAbsent(name, _ -> new ArrayList<>()).add(operator.schema());
    }

    private static String declaration(List<Return> returns) {
        List<String> declared = new ArrayList<>();
        for (int i = 0; i < returns.size(); i++) {
            Return each = returns.get(i);
            if (each.name() == null) {
                throw new IllegalArgumentException("a result has no name, in the schema or in the overrides");
            }
            declared.add(javaType(each.type()) + " " + Names.escape(Names.camelCase(each.name())));
        }
        return String.join(", ", declared);
    }

    String record(Operator operator) {
        return recordByOperator.get(operator.fullName());
    }

    static String javaType(Type type) {
        if (type.list()) {
            return "List<Tensor>";
        }
        return switch (type.base()) {
            case TENSOR -> "Tensor";
            case INT, SYM_INT -> "long";
            case FLOAT -> "double";
            case BOOL, SYM_BOOL -> "boolean";
            case SCALAR -> "Number";
            case SCALAR_TYPE -> "DType";
            case Q_SCHEME -> "QScheme";
            default -> throw new IllegalArgumentException("no Java type for the result " + type);
        };
    }

    static String read(Type type, int slot) {
        if (type.list()) {
            return "Tensor.list(results.tensors(" + slot + "))";
        }
        return switch (type.base()) {
            case TENSOR -> "Tensor.ofNullable(results.tensor(" + slot + "))";
            case INT, SYM_INT -> "results.integer(" + slot + ")";
            case FLOAT -> "results.real(" + slot + ")";
            case BOOL, SYM_BOOL -> "results.bool(" + slot + ")";
            case SCALAR -> "Numbers.number(results.scalar(" + slot + "))";
            case SCALAR_TYPE -> "DType.of((int) results.integer(" + slot + "))";
            case Q_SCHEME -> "QScheme.of((int) results.integer(" + slot + "))";
            default -> throw new IllegalArgumentException("no Java value for the result " + type);
        };
    }

    Source source(String javaPackage) {
        Source source = new Source();
        source.line("package %s;", javaPackage)
                .line("")
                .line("import java.util.List;")
                .line("");
        source.line(
                "/** What operators with several results return, by operator. A result may be null where LibTorch leaves it");
        source.line(" * undefined. */");
        source.line("public final class ReturnTypes {").line("").line("    private ReturnTypes() {}");
        components.forEach((name, declared) -> {
            source.line("");
            documentation
                    .record(schemas.get(name), List.of(declared.split(", ")))
                    .forEach(line -> source.line("    " + line));
            source.line("    public record %s(%s) {}", name, declared);
        });
        return source.line("}");
    }
}
