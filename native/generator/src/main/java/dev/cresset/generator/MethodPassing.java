package dev.cresset.generator;

import java.util.Locale;

/** Passes arguments to a Java method that takes them all, absent ones as null. */
final class MethodPassing implements ArgumentPassing {

    @Override
    public String given(Argument argument, String javaType, String parameter) {
        Type type = argument.type();
        if (!type.list() || argument.apiType() != null) {
            return parameter;
        }
        // One number serves for all dimensions, as it does in operators.
        boolean several = type.isIntegerList() && type.size() > 1;
        return switch (javaType) {
            case "double" -> "new double[] {" + parameter + "}";
            case "long" -> "Sizes.repeat(" + parameter + ", " + type.size() + ")";
            case ApiType.SHAPE -> parameter + ".sizes()";
            default ->
                several
                        ? "Sizes.expanded(\"%s\", %s, %d)".formatted(argument.name(), parameter, type.size())
                        : parameter;
        };
    }

    @Override
    public String absent(Argument argument) {
        Type type = argument.type();
        String value = argument.defaultValue();
        if (value == null || value.equals("None")) {
            return "null";
        }
        if (argument.apiType() != null) {
            return argument.apiType() + "." + value;
        }
        if (type.isIntegerList()) {
            return "Sizes.of(" + String.join(", ", DowncallPassing.integers(type, value)) + ")";
        }
        return switch (type.base()) {
            case INT -> value + "L";
            case FLOAT -> Double.toString(Double.parseDouble(value));
            case BOOL -> value.toLowerCase(Locale.ROOT);
            case SCALAR_TYPE -> "DType." + value.toUpperCase(Locale.ROOT);
            default ->
                throw new IllegalArgumentException("no Java value for the default " + value + " of the type " + type);
        };
    }
}
