package dev.cresset.generator;

import java.util.ArrayList;
import java.util.List;

/** The values that the downcall takes for an argument that is left out. */
final class Defaults {

    private Defaults() {}

    static String values(Argument argument) {
        Type type = argument.type();
        String value = argument.defaultValue();
        if (value.equals("None")) {
            return none(type);
        }
        if (type.isIntegerList()) {
            return "Sizes.of(" + String.join(", ", integers(type, value)) + ")";
        }
        if (type.list()) {
            throw new IllegalArgumentException("no Java value for the default " + value + " of the type " + type);
        }
        return type.optional() && isNumber(type) ? "true, " + single(type, value) : single(type, value);
    }

    private static boolean isNumber(Type type) {
        return type.isInteger() || type.base() == BaseType.FLOAT;
    }

    private static String none(Type type) {
        if (!type.list()) {
            switch (type.base()) {
                case INT, SYM_INT, FLOAT -> {
                    return "false, 0";
                }
                case SCALAR_TYPE, MEMORY_FORMAT, LAYOUT, DEVICE -> {
                    return "-1";
                }
                default -> {}
            }
        }
        return "null";
    }

    private static List<String> integers(Type type, String value) {
        if (!value.startsWith("[")) {
            return new ArrayList<>(java.util.Collections.nCopies(Math.max(1, type.size()), value));
        }
        String inner = value.substring(1, value.length() - 1);
        List<String> integers = new ArrayList<>();
        for (String each : inner.split(",")) {
            if (!each.isBlank()) {
                integers.add(each.strip());
            }
        }
        return integers;
    }

    private static String single(Type type, String value) {
        return switch (type.base()) {
            case INT, SYM_INT -> value.equals("Mean") ? "Reduction.MEAN.code()" : value + "L";
            case FLOAT -> Double.toString(Double.parseDouble(value));
            case BOOL -> value.toLowerCase();
            case SCALAR -> "Scalar.of(" + scalar(value) + ")";
            case STR ->
                '"' + value.substring(1, value.length() - 1).replace("\\'", "'").replaceAll("^\"|\"$", "") + '"';
            case SCALAR_TYPE -> dtype(value);
            case MEMORY_FORMAT -> memoryFormat(value);
            default ->
                throw new IllegalArgumentException("no Java value for the default " + value + " of the type " + type);
        };
    }

    private static String scalar(String value) {
        boolean integer = value.matches("-?\\d+");
        return switch (value) {
            case "True", "False" -> value.toLowerCase();
            default -> integer ? value + "L" : value;
        };
    }

    private static String dtype(String value) {
        if (!value.equals("long")) {
            throw new IllegalArgumentException("no dtype for the default " + value);
        }
        return "DType.code(DType.INT64)";
    }

    private static String memoryFormat(String value) {
        if (!value.equals("contiguous_format")) {
            throw new IllegalArgumentException("no memory format for the default " + value);
        }
        return "MemoryFormat.code(MemoryFormat.CONTIGUOUS)";
    }
}
