package dev.cresset;

import dev.cresset.bindings.dispatch.SchemaArgument;
import dev.cresset.bindings.dispatch.SchemaType;
import dev.cresset.bindings.dispatch.SchemaType.Form;
import java.util.List;
import java.util.stream.Stream;

/** An argument's default, read from the schema's text. */
final class DefaultValue {

    private DefaultValue() {}

    /** The value that a caller would write. */
    static Object of(SchemaArgument argument) {
        return of(argument.type(), argument.defaultText());
    }

    private static Object of(SchemaType type, String text) {
        if (text.equals("None")) {
            return null;
        }
        if (type.form() == Form.OPTIONAL) {
            return of(type.element(), text);
        }
        if (type.form() == Form.VALUE) {
            return value(type.name(), text);
        }
        return text.startsWith("[") ? list(type.element(), text) : of(type.element(), text);
    }

    private static List<?> list(SchemaType type, String text) {
        return Stream.of(text.substring(1, text.length() - 1).split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .map(element -> of(type, element))
                .toList();
    }

    private static Object value(String type, String text) {
        return switch (type) {
            case "bool" -> text.equals("True");
            case "str" -> text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
            case "float" -> Double.valueOf(text);
            default -> number(text);
        };
    }

    private static Object number(String text) {
        return text.matches("-?\\d+") ? (Object) Long.valueOf(text) : Double.valueOf(text);
    }
}
