package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the downcalls: for each operator a typed static method over one lazy holder of its method handle, so that three thousand
 * operators cost nothing at start-up. There is a class for each first letter, because one class cannot hold them all.
 */
final class DowncallWriter {

    static final String PACKAGE = "dev.cresset.bindings.aten";

    private final OperatorList list;
    private final Documentation documentation;

    DowncallWriter(OperatorList list, Documentation documentation) {
        this.list = list;
        this.documentation = documentation;
    }

    /** The class that holds an operator: {@code AtenA} for {@code add.Tensor}, {@code Aten_F} for {@code _foreach_add}. */
    static String className(Operator operator) {
        String name = operator.name();
        char first = name.charAt(0);
        return first == '_' ? "Aten_" + initial(name.replaceFirst("^_+", "")) : "Aten" + initial(name);
    }

    private static char initial(String name) {
        return Character.toUpperCase(name.charAt(0));
    }

    void write(Path directory) throws IOException {
        TreeMap<String, List<Operator>> classes =
                new TreeMap<>(list.operators().stream().collect(Collectors.groupingBy(DowncallWriter::className)));
        for (var entry : classes.entrySet()) {
            Path file = directory.resolve(PACKAGE.replace('.', '/')).resolve(entry.getKey() + ".java");
            source(entry.getKey(), entry.getValue()).write(file);
        }
    }

    private Source source(String className, List<Operator> operators) {
        Source source = new Source();
        source.line("package %s;", PACKAGE).line("");
        source.line("import static java.lang.foreign.ValueLayout.*;").line("");
        source.line("import dev.cresset.bindings.*;");
        source.line("import java.lang.foreign.FunctionDescriptor;");
        source.line("import java.lang.invoke.MethodHandle;");
        source.line("import java.lang.ref.Reference;");
        source.line("import java.util.List;").line("");
        source.line(
                "/** Downcalls of the ATen operators of LibTorch %s whose class this is by name. */", list.version());
        source.line("public final class %s {", className).line("");
        source.line("    private %s() {}", className);
        operators.forEach(operator -> downcall(source, operator));
        return source.line("}");
    }

    private void downcall(Source source, Operator operator) {
        holder(source, operator);
        source.line("");
        List<String> parameters = parameters(operator);
        List<String> names = parameters.stream()
                .map(parameter -> parameter.substring(parameter.lastIndexOf(' ') + 1))
                .toList();
        documentation.downcall(operator, names).forEach(line -> source.line("    " + line));
        source.line(
                "    public static %s %s(%s) {",
                resultType(operator), operator.symbol(), String.join(", ", parameters));
        source.line("        final ThreadState state = ThreadState.current();");
        if (needsStack(operator)) {
            source.line("        final ArgumentStack stack = state.argumentStack();")
                    .line("        final long mark = stack.mark();");
        }
        source.line("        try {");
        call(source, operator);
        source.line("        } catch (Throwable failure) {").line("            throw NativeErrors.rethrow(failure);");
        finish(source, operator);
        source.line("    }");
    }

    /** Whether arguments or results lie in the thread's native stack for the length of the call. */
    private static boolean needsStack(Operator operator) {
        return operator.returnKind() == ReturnKind.SLOTS
                || operator.arguments().stream()
                        .anyMatch(argument -> operator.mapping(argument).needsStack());
    }

    private static void call(Source source, Operator operator) {
        boolean slots = operator.returnKind() == ReturnKind.SLOTS;
        if (slots) {
            source.line("            final long results = stack.slots(%d);", operator.slots());
        }
        source.line("            final long outcome = (long) cresset_%s.HANDLE.invokeExact(", operator.symbol());
        source.line("                    %s);", String.join(", ", values(operator, slots)));
        source.line("            if ((outcome & 1) != 0) {");
        source.line("                throw NativeErrors.of(outcome, \"aten::%s\");", operator.fullName());
        source.line("            }");
        switch (operator.returnKind()) {
            case TENSOR -> source.line("            return outcome;");
            case SLOTS -> source.line("            return ResultSlots.read(results, %d);", operator.slots());
            case NOTHING -> {}
        }
    }

    /** The native side may still use an argument when Java's last use of it is past. */
    private static void finish(Source source, Operator operator) {
        boolean stack = needsStack(operator);
        List<String> fences = operator.arguments().stream()
                .filter(argument -> keepsMemory(argument.type()))
                .map(argument -> "            Reference.reachabilityFence(" + Names.escape(argument.name()) + ");")
                .toList();
        if (fences.isEmpty() && !stack) {
            source.line("        }");
            return;
        }
        source.line("        } finally {");
        fences.forEach(source::line);
        if (stack) {
            source.line("            stack.release(mark);");
        }
        source.line("        }");
    }

    private static boolean keepsMemory(Type type) {
        return type.base() == BaseType.TENSOR || type.base() == BaseType.GENERATOR;
    }

    private static void holder(Source source, Operator operator) {
        List<String> layouts = new ArrayList<>(List.of("JAVA_INT"));
        for (Argument argument : operator.arguments()) {
            operator.mapping(argument).cParameters().forEach(parameter -> layouts.add(parameter.layout()));
        }
        if (operator.returnKind() == ReturnKind.SLOTS) {
            layouts.add("JAVA_LONG");
        }
        source.line("").line("    private static final class cresset_%s {", operator.symbol());
        source.line("        static final MethodHandle HANDLE = Downcalls.link(");
        source.line(
                "                \"cresset_%s\", FunctionDescriptor.of(JAVA_LONG, %s));",
                operator.symbol(), String.join(", ", layouts));
        source.line("    }");
    }

    private static String resultType(Operator operator) {
        return switch (operator.returnKind()) {
            case TENSOR -> "long";
            case NOTHING -> "void";
            case SLOTS -> "ResultSlots";
        };
    }

    private static List<String> parameters(Operator operator) {
        return operator.arguments().stream()
                .map(argument ->
                        operator.mapping(argument).javaParameters().replace("$", Names.escape(argument.name())))
                .flatMap(declared -> Arrays.stream(declared.split(", ")))
                .toList();
    }

    private static List<String> values(Operator operator, boolean slots) {
        List<String> values = new ArrayList<>(List.of("state.mode()"));
        for (Argument argument : operator.arguments()) {
            for (String expression : operator.mapping(argument).javaExpressions()) {
                String value = expression.replace("$", Names.escape(argument.name()));
                // invokeExact takes the exact type: a count is an int in Java and an int64_t in C.
                boolean widened = value.endsWith(".size()") || value.startsWith("ArgumentStack.length(");
                values.add(widened ? "(long) " + value : value);
            }
        }
        if (slots) {
            values.add("results");
        }
        return values;
    }
}
