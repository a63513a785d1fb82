package dev.cresset.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Passes arguments to a typed downcall. */
final class DowncallPassing implements ArgumentPassing {

    @Override
    public String given(Argument argument, String javaType, String parameter) {
        Type type = argument.type();
        if (argument.apiType() != null) {
            return parameter + (type.isInteger() ? ".code()" : ".toString()");
        }
        if (type.list()) {
            return list(type, javaType, parameter);
        }
        return single(type, javaType, parameter);
    }

    private static String single(Type type, String javaType, String parameter) {
        return switch (type.base()) {
            case SCALAR -> (javaType.equals("Number") ? "Numbers.scalar(" : "Scalar.of(") + parameter + ")";
            case SCALAR_TYPE, MEMORY_FORMAT, LAYOUT, DEVICE -> javaType + ".code(" + parameter + ")";
            case INT, SYM_INT, FLOAT -> type.optional() ? "true, " + parameter : parameter;
            default -> parameter;
        };
    }

    private static String list(Type type, String javaType, String parameter) {
        return switch (javaType) {
            case "long" -> "Sizes.repeat(" + parameter + ", " + type.size() + ")";
            case ApiType.SHAPE -> parameter + ".sizes()";
            case "Tensor..." -> "Arrays.asList(" + parameter + ")";
            default -> type.base() == BaseType.SCALAR ? "Numbers.scalars(" + parameter + ")" : parameter;
        };
    }

    @Override
    public String absent(Argument argument) {
        Type type = argument.type();
        String value = argument.defaultValue();
        if (value == null || value.equals("None")) {
            return none(type);
        }
        if (type.isIntegerList()) {
            return "Sizes.of(" + String.join(", ", integers(type, value)) + ")";
        }
        if (type.list()) {
            throw new IllegalArgumentException("no Java value for the default " + value + " of the type " + type);
        }
        boolean flagged = type.optional() && (type.isInteger() || type.base() == BaseType.FLOAT);
        return flagged ? "true, " + byDefault(type, value) : byDefault(type, value);
    }

    private static String none(Type type) {
        if (type.list()) {
            return "null";
        }
        return switch (type.base()) {
            case INT, SYM_INT, FLOAT -> "false, 0";
            case SCALAR_TYPE, MEMORY_FORMAT, LAYOUT, DEVICE -> "-1";
            default -> "null";
        };
    }

    /** The elements of a default such as {@code [0,1]}, or of one number for the whole list. */
    static List<String> integers(Type type, String value) {
        if (!value.startsWith("[")) {
            return Collections.nCopies(Math.max(1, type.size()), value);
        }
        List<String> integers = new ArrayList<>();
        for (String each : value.substring(1, value.length() - 1).split(",")) {
            if (!each.isBlank()) {
                integers.add(each.strip());
            }
        }
        return integers;
    }

    private static String byDefault(Type type, String value) {
        return switch (type.base()) {
            case INT, SYM_INT -> value.equals("Mean") ? "Reduction.MEAN.code()" : value + "L";
            case FLOAT -> Double.toString(Double.parseDouble(value));
            case BOOL -> value.toLowerCase(Locale.ROOT);
            case SCALAR -> "Scalar.of(" + scalar(value) + ")";
            case STR ->
                '"' + value.substring(1, value.length() - 1).replace("\\'", "'").replaceAll("^\"|\"$", "") + '"';
            case SCALAR_TYPE -> constant(value, "long", "DType.code(DType.INT64)", type);
            case MEMORY_FORMAT ->
                constant(value, "contiguous_format", "MemoryFormat.code(MemoryFormat.CONTIGUOUS)", type);
            default ->
                throw new IllegalArgumentException("no Java value for the default " + value + " of the type " + type);
        };
    }

    private static String scalar(String value) {
        return switch (value) {
            case "True", "False" -> value.toLowerCase(Locale.ROOT);
            default -> value.matches("-?\\d+") ? value + "L" : value;
        };
    }

    private static String constant(String value, String known, String java, Type type) {
        if (!value.equals(known)) {
            throw new IllegalArgumentException("no Java value for the default " + value + " of the type " + type);
        }
        return java;
    }
}
