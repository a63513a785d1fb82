package dev.cresset.generator;

import java.util.ArrayList;
import java.util.List;

/** Parses {@code add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}. */
final class SchemaParser {

    private SchemaParser() {}

    /** Parses one line of the operator list: schema, variants, module and quirk, separated by tabs. */
    static Operator parseLine(String line) {
        String[] columns = line.split("\t");
        if (columns.length != 4) {
            throw new IllegalArgumentException("an operator has four columns, not " + columns.length + ": " + line);
        }
        String schema = columns[0];
        int open = schema.indexOf('(');
        int arrow = schema.lastIndexOf(") -> ");
        if (open < 0 || arrow < open) {
            throw new IllegalArgumentException("no schema such as name.overload(Tensor self) -> Tensor: " + schema);
        }
        String[] name = schema.substring(0, open).split("\\.", 2);
        return new Operator(
                schema,
                name[0],
                name.length > 1 ? name[1] : "",
                arguments(schema.substring(open + 1, arrow)),
                returns(schema.substring(arrow + ") -> ".length())),
                columns[1].contains("function"),
                columns[1].contains("method"),
                columns[2],
                columns[3]);
    }

    private static List<Argument> arguments(String text) {
        List<Argument> arguments = new ArrayList<>();
        boolean keywordOnly = false;
        for (String part : splitAtCommas(text)) {
            if (part.equals("*")) {
                keywordOnly = true;
            } else {
                arguments.add(argument(part, keywordOnly));
            }
        }
        return arguments;
    }

    private static Argument argument(String text, boolean keywordOnly) {
        int space = text.indexOf(' ', endOfType(text));
        String declaration = text.substring(space + 1);
        int equals = declaration.indexOf('=');
        String name = equals < 0 ? declaration : declaration.substring(0, equals);
        String defaultValue = equals < 0 ? null : declaration.substring(equals + 1);
        return new Argument(Type.parse(text.substring(0, space)), name, defaultValue, keywordOnly);
    }

    /** Where the type ends although its annotation holds spaces: {@code Tensor(a -> *) self}. */
    private static int endOfType(String text) {
        int open = text.indexOf('(');
        return open >= 0 && open < text.indexOf(' ') ? text.indexOf(')', open) : 0;
    }

    private static List<Return> returns(String text) {
        String inner = text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
        List<Return> returns = new ArrayList<>();
        for (String part : splitAtCommas(inner)) {
            int space = part.indexOf(' ', endOfType(part));
            returns.add(
                    space < 0
                            ? new Return(Type.parse(part), null)
                            : new Return(Type.parse(part.substring(0, space)), part.substring(space + 1)));
        }
        return returns;
    }

    /** Splits at the commas that stand outside brackets and quotes. */
    private static List<String> splitAtCommas(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        char quote = 0;
        boolean escaped = false;
        for (char c : text.toCharArray()) {
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            }
            if (c == ',' && depth == 0 && quote == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }
}
