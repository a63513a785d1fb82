package dev.cresset.bindings.dispatch;

import java.util.ArrayList;
import java.util.List;

/**
 * An operator's schema, as LibTorch prints it.
 *
 * @param name its qualified name with its overload's, such as {@code aten::add.Tensor}
 * @param arguments its arguments, in order
 * @param returns the types of its results
 * @param text the whole schema
 */
public record OperatorSchema(String name, List<SchemaArgument> arguments, List<SchemaType> returns, String text) {

    /**
     * {@return an operator's schema, from LibTorch's words for it}
     *
     * @param text such as {@code aten::neg(Tensor self) -> Tensor}
     */
    public static OperatorSchema parse(String text) {
        int open = text.indexOf('(');
        int close = closing(text, open);
        List<SchemaArgument> arguments = parts(text.substring(open + 1, close)).stream()
                .filter(part -> !part.equals("*"))
                .map(SchemaArgument::parse)
                .toList();
        return new OperatorSchema(text.substring(0, open), arguments, returns(text.substring(close + 1)), text);
    }

    /** Reads {@code  -> (Tensor values, Tensor indices)}, or one type without parentheses. */
    private static List<SchemaType> returns(String text) {
        String types = text.substring(text.indexOf("->") + 2).strip();
        boolean several = types.startsWith("(") && closing(types, 0) == types.length() - 1;
        String list = several ? types.substring(1, types.length() - 1) : types;
        return parts(list).stream().map(OperatorSchema::typeAlone).toList();
    }

    /** Without the name that a result may have. */
    private static SchemaType typeAlone(String text) {
        int end = 0;
        for (int depth = 0; end < text.length() && (depth > 0 || text.charAt(end) != ' '); end++) {
            depth += depth(text.charAt(end));
        }
        return SchemaType.parse(text.substring(0, end));
    }

    /** The parts between commas outside of brackets and strings. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            depth += depth(text.charAt(i));
            if (depth == 0 && text.charAt(i) == ',') {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (!text.isBlank()) {
            parts.add(text.substring(start).strip());
        }
        return parts;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        int i = open;
        do {
            depth += depth(text.charAt(i));
            i = next(text, i);
        } while (depth > 0);
        return i - 1;
    }

    /** The next character, behind a string where one begins here. */
    private static int next(String text, int index) {
        char quote = text.charAt(index);
        if (quote != '"' && quote != '\'') {
            return index + 1;
        }
        int i = index + 1;
        while (text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static int depth(char character) {
        return switch (character) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }
}
