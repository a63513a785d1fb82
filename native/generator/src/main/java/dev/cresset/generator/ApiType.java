package dev.cresset.generator;

/** The Java types of the API's parameters. */
final class ApiType {

    /** A list of sizes as a value. */
    static final String SHAPE = "Shape";

    private ApiType() {}

    /** The steps of a parameter list from general types to short ones. */
    enum Style {
        /** Any value: {@code Number}, {@code long[]}. */
        GENERAL,
        /** Scalars as {@code long}. */
        LONG,
        /** Scalars as {@code double}. */
        DOUBLE,
        /** Scalars as {@code boolean}. */
        BOOLEAN,
        /** As {@code LONG}, and one number where a list has a fixed length: {@code kernelSize} for {@code int[2]}. */
        SINGLE
    }

    /** A list as a row of values. */
    static String row(String javaType) {
        return switch (javaType) {
            case "long[]", "double[]" -> javaType.replace("[]", "...");
            case "List<Tensor>" -> "Tensor...";
            default -> javaType;
        };
    }

    static String of(Argument argument, Style style) {
        Type type = argument.type();
        if (argument.apiType() != null) {
            return argument.apiType();
        }
        if (type.isTensorList()) {
            return "List<Tensor>";
        }
        return type.list() ? list(type, style) : value(type, style);
    }

    private static String list(Type type, Style style) {
        boolean single = style == Style.SINGLE && type.size() > 0;
        return switch (type.base()) {
            case INT, SYM_INT -> single ? "long" : "long[]";
            case FLOAT -> single ? "double" : "double[]";
            case BOOL -> "boolean[]";
            case SCALAR -> "List<? extends Number>";
            default -> throw unknown(type);
        };
    }

    private static String value(Type type, Style style) {
        return switch (type.base()) {
            case TENSOR -> "Tensor";
            case INT, SYM_INT -> "long";
            case FLOAT -> "double";
            case BOOL -> "boolean";
            case SCALAR -> scalar(style);
            case STR -> "String";
            case SCALAR_TYPE -> "DType";
            case MEMORY_FORMAT, LAYOUT, DEVICE, GENERATOR -> type.name();
            case DEVICE_INDEX -> "int";
            default -> throw unknown(type);
        };
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("no Java type for " + type);
    }

    private static String scalar(Style style) {
        return switch (style) {
            case GENERAL -> "Number";
            case DOUBLE -> "double";
            case BOOLEAN -> "boolean";
            case LONG, SINGLE -> "long";
        };
    }
}
