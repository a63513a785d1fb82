package dev.cresset.generator;

/**
 * One result of an operator.
 *
 * @param type its type
 * @param name its name in the schema, null where it has none
 */
record Return(Type type, String name) {}
