package dev.cresset.generator;

/**
 * One argument of an operator.
 *
 * @param type its type
 * @param name its name in the schema
 * @param defaultValue the default as the schema writes it, null where there is none
 * @param keywordOnly whether it stands behind the schema's {@code *}
 * @param apiType the API's own type for it, such as an enum for the codes that it takes; null for that of the schema's type
 */
record Argument(Type type, String name, String defaultValue, boolean keywordOnly, String apiType) {

    Argument(Type type, String name, String defaultValue, boolean keywordOnly) {
        this(type, name, defaultValue, keywordOnly, null);
    }

    Argument withName(String other) {
        return new Argument(type, other, defaultValue, keywordOnly, apiType);
    }

    Argument withApiType(String other) {
        return new Argument(type, name, defaultValue, keywordOnly, other);
    }

    boolean isOutput() {
        return keywordOnly && type.written();
    }

    /** Whether it is a number or a truth value that may be absent: Java's primitive types have no null for that. */
    boolean isOptionalPrimitive() {
        boolean primitive = switch (type.base()) {
            case INT, SYM_INT, FLOAT, BOOL -> !type.list();
            default -> false;
        };
        return primitive && type.optional();
    }

    /** Its name in Java. */
    String javaName() {
        return Names.escape(Names.camelCase(name));
    }
}
