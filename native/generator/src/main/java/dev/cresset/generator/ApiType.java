package dev.cresset.generator;

/**
 * One way to write an argument in the API: the Java type that a user passes and the values that the downcall takes. In the templates
 * {@code $} stands for the argument's name.
 *
 * @param javaType such as {@code long...}
 * @param values what is passed to the downcall
 */
record ApiType(String javaType, String values) {

    /** A list of sizes as a value. */
    static final ApiType SHAPE = new ApiType("Shape", "$.sizes()");

    /** How far a parameter list goes from general types to short ones. */
    enum Style {
        /** Any value, absent ones as null: {@code Number}, {@code Long}, {@code long[]}. */
        GENERAL,
        /** Numbers as {@code long}, nothing absent. */
        LONG,
        /** Scalars as {@code double}, nothing absent. */
        DOUBLE,
        /** Scalars as {@code boolean}, nothing absent. */
        BOOLEAN,
        /** As {@code LONG}, and one number where a list has a fixed length: {@code kernelSize} for {@code int[2]}. */
        SINGLE
    }

    /** The list as a row of values. */
    ApiType asRow() {
        return switch (javaType) {
            case "long[]" -> new ApiType("long...", values);
            case "List<Tensor>" -> new ApiType("Tensor...", "Arrays.asList(" + values + ")");
            default -> this;
        };
    }

    static ApiType of(Type type, Style style) {
        if (type.isTensorList()) {
            return new ApiType("List<Tensor>", "$");
        }
        if (type.list()) {
            return list(type, style);
        }
        return type.optional() ? optional(type, style) : value(type, style);
    }

    private static ApiType list(Type type, Style style) {
        if (type.isIntegerList()) {
            return style == Style.SINGLE && type.size() > 0
                    ? new ApiType("long", "Sizes.repeat($, " + type.size() + ")")
                    : new ApiType("long[]", "$");
        }
        return switch (type.base()) {
            case FLOAT -> new ApiType("double[]", "$");
            case BOOL -> new ApiType("boolean[]", "$");
            case SCALAR -> new ApiType("List<? extends Number>", "Numbers.scalars($)");
            default -> throw new IllegalArgumentException("no Java type for " + type);
        };
    }

    private static ApiType value(Type type, Style style) {
        return switch (type.base()) {
            case TENSOR -> new ApiType("Tensor", "$");
            case INT, SYM_INT -> new ApiType("long", "$");
            case FLOAT -> new ApiType("double", "$");
            case BOOL -> new ApiType("boolean", "$");
            case SCALAR -> scalar(style);
            case STR -> new ApiType("String", "$");
            case SCALAR_TYPE -> new ApiType("DType", "DType.code($)");
            case MEMORY_FORMAT -> new ApiType("MemoryFormat", "MemoryFormat.code($)");
            case LAYOUT -> new ApiType("Layout", "Layout.code($)");
            case DEVICE -> new ApiType("Device", "Device.code($)");
            case DEVICE_INDEX -> new ApiType("int", "$");
            default -> throw new IllegalArgumentException("no Java type for " + type);
        };
    }

    private static ApiType optional(Type type, Style style) {
        boolean general = style == Style.GENERAL;
        return switch (type.base()) {
            case INT, SYM_INT ->
                general ? new ApiType("Long", "$ != null, $ == null ? 0 : $") : new ApiType("long", "true, $");
            case FLOAT ->
                general ? new ApiType("Double", "$ != null, $ == null ? 0 : $") : new ApiType("double", "true, $");
            case BOOL -> new ApiType("Boolean", "$");
            case GENERATOR -> new ApiType("Generator", "$");
            default -> value(type, style);
        };
    }

    private static ApiType scalar(Style style) {
        return switch (style) {
            case GENERAL -> new ApiType("Number", "Numbers.scalar($)");
            case DOUBLE -> new ApiType("double", "Scalar.of($)");
            case BOOLEAN -> new ApiType("boolean", "Scalar.of($)");
            case LONG, SINGLE -> new ApiType("long", "Scalar.of($)");
        };
    }
}
