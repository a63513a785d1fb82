package dev.cresset.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One class of the API: its methods, with the signatures that Java can tell apart. */
final class ApiClass {

    private final Map<String, List<ApiMethod>> methods = new LinkedHashMap<>();
    private final Documentation documentation;

    ApiClass(Documentation documentation) {
        this.documentation = documentation;
    }

    void add(ApiMethod method) {
        methods.computeIfAbsent(method.name(), _ -> new ArrayList<>()).add(method);
    }

    void write(Source source) {
        for (List<ApiMethod> sameName : methods.values()) {
            Set<String> erasures = new HashSet<>();
            sameName.forEach(method -> write(source, method, complete(method), erasures));
            // Signatures with gaps come last: none of them takes the place of another operator's complete one.
            sameName.forEach(method -> write(source, method, forms(method), erasures));
            sameName.forEach(method -> write(source, method, method.overloads().withoutOptional(), erasures));
        }
    }

    private static List<Overload> complete(ApiMethod method) {
        return method.operator().named(method.overloads()::complete);
    }

    private static List<Overload> forms(ApiMethod method) {
        return method.operator()
                .named(() -> method.forms().stream()
                        .flatMap(form -> method.overloads().with(form).stream())
                        .toList());
    }

    private void write(Source source, ApiMethod method, List<Overload> overloads, Set<String> erasures) {
        for (Overload overload : overloads) {
            if (erasures.add(overload.erasure())) {
                write(source, method, overload);
            }
        }
    }

    private void write(Source source, ApiMethod method, Overload overload) {
        source.line("");
        documentation.method(method, overload).forEach(line -> source.line("    " + line));
        source.line(
                "    public %s%s %s(%s) {",
                method.overloads().receiver() < 0 ? "static " : "",
                method.body().javaType(),
                method.name(),
                String.join(", ", overload.parameters()));
        method.body()
                .statements(overload.values(), overload.hasOptions())
                .forEach(statement -> source.line("        " + statement));
        source.line("    }");
    }
}
