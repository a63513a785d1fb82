package dev.cresset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The comments of generated methods: a sentence, the operator's schema, parameters and results, PyTorch's page.
 *
 * @param descriptions sentences by {@code operator.overload}, by an operator's or a function's name, or by {@code F.function}
 * @param arguments descriptions by {@code operator.argument}, {@code name:TYPE}, {@code name[]} or {@code name}
 * @param pages what PyTorch has a page about, such as {@code torch.Tensor.add}
 * @param version the LibTorch version of the operator list
 */
record Documentation(
        Map<String, Description> descriptions, Map<String, String> arguments, Set<String> pages, String version) {

    private static final String SITE = "https://docs.pytorch.org/docs/stable/";

    private static final Pattern CODE = Pattern.compile("\\{@code [^}]*}");

    /** PyTorch's source for operators without a page. */
    private static final String SOURCE =
            "https://github.com/pytorch/pytorch/blob/v%s/aten/src/ATen/native/native_functions.yaml";

    /**
     * The text about one operator or function.
     *
     * @param sentence what it computes
     * @param failure when it throws an {@code IllegalArgumentException}, null if it does not by itself
     */
    record Description(String sentence, String failure) {}

    /** @param directory holds {@code descriptions.tsv}, {@code arguments.tsv} and {@code pages.txt} */
    static Documentation read(Path directory, String version) throws IOException {
        Map<String, Description> descriptions = new HashMap<>();
        for (String[] columns : rows(directory.resolve("descriptions.tsv"), 2, 3)) {
            descriptions.put(columns[0], new Description(columns[1], columns.length == 3 ? columns[2] : null));
        }
        Map<String, String> arguments = new HashMap<>();
        for (String[] columns : rows(directory.resolve("arguments.tsv"), 2, 2)) {
            arguments.put(columns[0], columns[1]);
        }
        Set<String> pages = new HashSet<>(Files.readAllLines(directory.resolve("pages.txt")));
        return new Documentation(descriptions, arguments, pages, version);
    }

    private static List<String[]> rows(Path file, int least, int most) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t");
            if (line.startsWith("#")) {
                continue;
            }
            if (columns.length < least || columns.length > most) {
                throw new IllegalArgumentException(
                        file.getFileName() + " has a name and a description a line: " + line);
            }
            rows.add(columns);
        }
        return rows;
    }

    /** The comment of a method of the API. */
    List<String> method(ApiMethod method, Overload overload) {
        Operator operator = method.operator();
        List<String> tags = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int options = Choice.optionsIn(operator.arguments());
        for (int i = 0; i < operator.arguments().size(); i++) {
            if (overload.hasOptions() && options >= 0 && i >= options && i < options + 4) {
                if (i == options) {
                    tags.add("@param " + Overload.OPTIONS + " the dtype, the device and the like");
                }
                continue;
            }
            Argument argument = operator.arguments().get(i);
            String declared = overload.declared(argument.javaName());
            if (declared != null) {
                boolean nullable = !Set.of("long", "int", "double", "boolean").contains(declared);
                tags.add("@param " + argument.javaName() + " " + text(operator, argument, nullable));
            } else if (i != method.overloads().receiver()) {
                left.add("{@code " + Names.camelCase(argument.name()) + " = " + value(argument) + "}");
            }
        }
        String result = result(method);
        if (result != null) {
            tags.add("@return " + result);
        }
        Description description = description(method);
        if (description != null && description.failure() != null) {
            tags.add("@throws IllegalArgumentException " + description.failure());
        }
        tags.add(link(method.page()));
        String defaults = left.isEmpty() ? "" : "\n<p>At their defaults: " + String.join(", ", left) + ".";
        return comment(heading(method) + defaults, tags);
    }

    /** The sentence about a method; an operator that works in place has that of the operator that does not. */
    private Description description(ApiMethod method) {
        Operator operator = method.operator();
        String name = operator.name();
        boolean isOperator = !(method.body() instanceof ApiMethod.Delegation);
        Description own = first(isOperator ? operator.fullName() : "F." + name, name);
        if (own != null || !name.endsWith("_") || name.endsWith("__")) {
            return own;
        }
        String kin = name.substring(0, name.length() - 1);
        Description other = first(kin + operator.fullName().substring(name.length()), kin);
        return other == null
                ? null
                : new Description(other.sentence().replaceFirst("\\.$", "") + ", in place.", other.failure());
    }

    private Description first(String key, String otherKey) {
        return descriptions.containsKey(key) ? descriptions.get(key) : descriptions.get(otherKey);
    }

    /** The sentence, where the tensor whose method it is about is {@code this} in formulas. */
    private static String sentence(Description description, ApiMethod method) {
        return method.overloads().receiver() < 0
                ? description.sentence()
                : CODE.matcher(description.sentence())
                        .replaceAll(
                                code -> Matcher.quoteReplacement(code.group().replaceAll("\\binput\\b", "this")));
    }

    private String heading(ApiMethod method) {
        Operator operator = method.operator();
        Description description = description(method);
        boolean isOperator = !(method.body() instanceof ApiMethod.Delegation);
        String schema = isOperator ? "{@code aten::" + javadoc(operator.schema()) + "}." : "";
        if (description == null) {
            return isOperator ? heading(operator, method.page()) : "PyTorch's {@code " + method.page() + "}.";
        }
        return sentence(description, method) + (isOperator ? "\n<p>The operator " + schema : "");
    }

    /** The comment of a downcall, whose parameters are the schema's as they cross the boundary. */
    List<String> downcall(Operator operator, List<String> parameters) {
        List<String> tags = new ArrayList<>();
        for (String parameter : parameters) {
            Argument argument = operator.arguments().stream()
                    .filter(each -> parameter.equals(Names.escape(each.name())))
                    .findFirst()
                    .orElse(null);
            tags.add("@param " + parameter + " "
                    + (argument == null ? "whether there is one" : text(operator, argument, true)));
        }
        switch (operator.returnKind()) {
            case TENSOR -> tags.add("@return the address of a new handle, 0 for an undefined tensor");
            case SLOTS -> tags.add("@return the results, to be read in the schema's order");
            case NOTHING -> {}
        }
        String page = page(operator, false);
        tags.add(link(page));
        return comment(heading(operator, page), tags);
    }

    /** The comment of a record of results: {@code components} as Java declares them. */
    List<String> record(List<String> schemas, List<String> components) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            String[] typeAndName = components.get(i).split(" ");
            String text = arguments.getOrDefault(typeAndName[1], "result " + (i + 1) + " of the schema");
            tags.add("@param " + typeAndName[1] + " " + text);
        }
        String several = schemas.stream()
                .map(schema -> "{@code aten::" + javadoc(schema) + "}")
                .collect(Collectors.joining(",\n"));
        return comment("The results of " + several + ".", tags);
    }

    private static String heading(Operator operator, String page) {
        String schema = "{@code aten::" + javadoc(operator.schema()) + "}.";
        return page == null ? "The operator " + schema : "PyTorch's {@code " + page + "}: " + schema;
    }

    /** @param nullable whether the parameter's Java type has null */
    private String text(Operator operator, Argument argument, boolean nullable) {
        Type type = argument.type();
        String text = description(operator, argument);
        if (type.written()) {
            text += ", which is changed";
        }
        if (type.optional() && nullable && !text.contains("null")) {
            text += "; null for the default";
        } else if (!nullable && text.contains("; null ")) {
            text = text.substring(0, text.indexOf("; null "));
        }
        boolean said =
                argument.defaultValue() == null || argument.defaultValue().equals("None");
        return said ? text : text + "; {@code " + value(argument) + "} by default";
    }

    /** The default as Java writes it. */
    private static String value(Argument argument) {
        String value = argument.defaultValue();
        if (value == null) {
            return "null";
        }
        if (argument.apiType() != null && !value.equals("None")) {
            return argument.apiType() + "."
                    + value.replace("'", "").replace("\"", "").toUpperCase(Locale.ROOT);
        }
        return switch (value) {
            case "True", "False" -> value.toLowerCase(Locale.ROOT);
            case "None" -> "null";
            default -> javadoc(value);
        };
    }

    private String description(Operator operator, Argument argument) {
        Type type = argument.type();
        String name = argument.name();
        String list = type.list() ? "[]" : "";
        String kin = operator.name().replaceFirst("(?<=[^_])_$", "");
        for (String key :
                List.of(operator.name() + "." + name, kin + "." + name, name + ":" + type.name() + list, name + list)) {
            if (arguments.containsKey(key)) {
                return arguments.get(key);
            }
        }
        String words = name.replaceAll("^_+|_+$", "").replace('_', ' ');
        return switch (type.base()) {
            case TENSOR -> type.list() ? "tensors: " + words : "a tensor: " + words;
            case BOOL -> type.list() ? "for each, whether: " + words : "whether: " + words;
            case STR -> "a text: " + words;
            default -> type.list() ? "numbers: " + words : "a number: " + words;
        };
    }

    private static String result(ApiMethod method) {
        Operator operator = method.operator();
        if (method.body().javaType().equals("void")) {
            return null;
        }
        if (method.body() instanceof ApiMethod.Delegation delegation) {
            return delegation.javaType().equals("Tensor") ? "a new tensor" : "the results";
        }
        if (operator.returnKind() == ReturnKind.NOTHING) {
            return method.overloads().receiver() >= 0
                    ? "this tensor, changed in place"
                    : "the tensor that was changed in place";
        }
        if (operator.returns().size() > 1) {
            return operator.returns().stream()
                    .map(each -> each.name() == null ? "" : "{@code " + Names.camelCase(each.name()) + "}")
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(", "),
                            names -> names.isEmpty() ? "all results" : "the results " + names));
        }
        return single(operator, operator.returns().get(0).type());
    }

    private static String single(Operator operator, Type type) {
        // Tensor(a) in the schema: what comes back may look at an argument's memory.
        boolean view = operator.schema()
                .substring(operator.schema().lastIndexOf(") -> "))
                .contains("Tensor(");
        return switch (type.base()) {
            case TENSOR ->
                (type.list() ? "new tensors" : "a new tensor")
                        + (view ? ", which may share the argument's memory" : "");
            case BOOL, SYM_BOOL -> "whether it is so";
            case SCALAR_TYPE -> "the type of elements";
            case Q_SCHEME -> "the way of quantization";
            default -> "the number";
        };
    }

    private String link(String page) {
        if (page == null) {
            return "@see <a href=\"" + SOURCE.formatted(version) + "\">PyTorch's list of operators</a>";
        }
        String special = "torch.special.";
        String address = page.startsWith(special) ? "special.html#" + page : "generated/" + page + ".html";
        return "@see <a href=\"" + SITE + address + "\">" + page + "</a>";
    }

    /** The page about an operator or else about its kin that does not change its argument, null where there is none. */
    String page(Operator operator, boolean method) {
        String name = operator.name();
        for (String each : List.of(name, name.replaceFirst("(?<=[^_])_$", ""))) {
            List<String> candidates = new ArrayList<>();
            switch (operator.module()) {
                case NN -> candidates.add("torch.nn.functional." + each);
                case LINALG, FFT, SPECIAL, SPARSE ->
                    candidates.add(operator.module().pythonName() + "." + each.replaceFirst("^[a-z]+_", ""));
                default -> {}
            }
            candidates.add(method ? 0 : candidates.size(), "torch.Tensor." + each);
            candidates.add(method ? candidates.size() : 0, "torch." + each);
            for (String candidate : candidates) {
                if (pages.contains(candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static List<String> comment(String text, List<String> tags) {
        List<String> lines = new ArrayList<>(List.of("/**"));
        for (String line : text.split("\n")) {
            if (line.startsWith("<p>")) {
                lines.add(" *");
            }
            lines.add(" * " + line);
        }
        lines.add(" *");
        tags.forEach(tag -> lines.add(" * " + tag));
        lines.add(" */");
        return lines;
    }

    /** A part of a schema inside a Javadoc code tag. */
    static String javadoc(String schema) {
        return schema.replace("\\", "&#92;");
    }
}
