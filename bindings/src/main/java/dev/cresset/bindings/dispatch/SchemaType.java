package dev.cresset.bindings.dispatch;

/**
 * The type of an argument or a result in an operator's schema.
 *
 * @param form whether it is a value, an optional value, or a list
 * @param name the type of a value, such as {@code Tensor} or {@code SymInt}; null for the other forms
 * @param element the type of the elements of an optional value or a list, null for a value
 * @param length how many elements a list is made of where one value may stand for all of them, 0 where none may
 * @param alias the set of tensors that it shares memory with, such as {@code a} or, where the operator writes to it, {@code a!}; null
 *     without one
 */
public record SchemaType(Form form, String name, SchemaType element, int length, String alias) {

    /** How a type is built. */
    public enum Form {
        /** One value. */
        VALUE,
        /** One value, or none. */
        OPTIONAL,
        /** Any number of values. */
        LIST
    }

    /**
     * {@return the type of an argument or a result, from its words in a schema}
     *
     * @param text such as {@code Tensor}, {@code SymInt[2]?} or {@code Tensor(a!)[]}
     */
    public static SchemaType parse(String text) {
        // Behind a tensor or a list of tensors; a dictionary's types are in parentheses too.
        if (text.startsWith("Tensor") && text.endsWith(")")) {
            int open = text.lastIndexOf('(');
            return parse(text.substring(0, open), text.substring(open + 1, text.length() - 1));
        }
        return parse(text, null);
    }

    private static SchemaType parse(String text, String alias) {
        if (text.endsWith("?")) {
            SchemaType element = parse(text.substring(0, text.length() - 1));
            return new SchemaType(Form.OPTIONAL, null, element, 0, element.alias);
        }
        if (text.endsWith("]")) {
            int open = text.lastIndexOf('[');
            SchemaType element = parse(text.substring(0, open));
            String either = alias == null ? element.alias : alias;
            return new SchemaType(Form.LIST, null, element, length(text.substring(open + 1)), either);
        }
        return new SchemaType(Form.VALUE, text, null, 0, alias);
    }

    /** Of {@code 2]}, 2; of {@code ]}, 0. */
    private static int length(String text) {
        return text.length() == 1 ? 0 : Integer.parseInt(text.substring(0, text.length() - 1));
    }

    /**
     * {@return whether it is one value of that type}
     *
     * @param type the type's name in a schema, such as {@code Tensor}
     */
    public boolean is(String type) {
        return form == Form.VALUE && name.equals(type);
    }

    /** {@return whether the operator changes the tensors that are given for it} */
    public boolean isWritten() {
        return alias != null && alias.contains("!");
    }

    /** @return the type as schemas write it, without aliases */
    @Override
    public String toString() {
        return switch (form) {
            case VALUE -> name;
            case OPTIONAL -> element + "?";
            case LIST -> element + "[" + (length == 0 ? "" : length) + "]";
        };
    }
}
