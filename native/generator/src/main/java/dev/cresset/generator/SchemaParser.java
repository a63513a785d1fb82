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
        Operator signature = parse(columns[0]);
        return new Operator(
                signature.schema(),
                signature.name(),
                signature.overload(),
                signature.arguments(),
                signature.returns(),
                columns[1].contains("function"),
                columns[1].contains("method"),
                PythonModule.of(columns[2]),
                Quirk.of(columns[3]));
    }

    /** Parses a schema alone: a function of torch itself. */
    static Operator parse(String schema) {
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
                true,
                false,
                PythonModule.TORCH,
                Quirk.NONE);
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

    /** Splits at the commas outside brackets and quotes. */
    private static List<String> splitAtCommas(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfQuote(text, i);
            } else if (c == '(' || c == '[') {
                i = endOfBracket(text, i);
            } else if (c == ',') {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        String last = text.substring(start).strip();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    /** The position of the quotation mark that ends a quote; a backslash keeps the next character from ending it. */
    private static int endOfQuote(String text, int open) {
        int i = open + 1;
        while (text.charAt(i) != text.charAt(open)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int endOfBracket(String text, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            }
            if (depth == 0) {
                return i;
            }
        }
    }
}
