package dev.cresset.generator;

/**
 * One argument of an operator.
 *
 * @param type its type
 * @param name its name in the schema
 * @param defaultValue the default as the schema writes it, null where there is none
 * @param keywordOnly whether it stands behind the schema's {@code *}
 */
record Argument(Type type, String name, String defaultValue, boolean keywordOnly) {

    boolean isOutput() {
        return keywordOnly && type.written();
    }
}
