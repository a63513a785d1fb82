package dev.cresset.bindings.dispatch;

/**
 * An argument in an operator's schema.
 *
 * @param name its name
 * @param type its type
 * @param defaultText its default as the schema writes it, null where it has to be given
 */
public record SchemaArgument(String name, SchemaType type, String defaultText) {

    /** {@return whether it may be left out} */
    public boolean hasDefault() {
        return defaultText != null;
    }

    /** Reads {@code Scalar alpha=1}, or {@code ...} for any number of arguments of any type. */
    static SchemaArgument parse(String text) {
        if (text.equals("...")) {
            return new SchemaArgument(text, SchemaType.parse(text), null);
        }
        int equals = text.indexOf('=');
        String typed = equals < 0 ? text : text.substring(0, equals);
        int space = typed.lastIndexOf(' ');
        return new SchemaArgument(
                typed.substring(space + 1),
                SchemaType.parse(typed.substring(0, space)),
                equals < 0 ? null : text.substring(equals + 1));
    }
}
