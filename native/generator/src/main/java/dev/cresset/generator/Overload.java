package dev.cresset.generator;

import java.util.List;

/**
 * One Java signature of an operator: some of its arguments as parameters, the rest at their defaults.
 *
 * @param parameters as Java declares them, such as {@code long... size}
 * @param values what is passed on, in the schema's order
 */
record Overload(List<String> parameters, List<String> values) {

    /** The parameter for dtype, layout, device and pinned memory. */
    static final String OPTIONS = "options";

    /** The type that a parameter is declared with, null where there is no parameter of that name. */
    String declared(String name) {
        for (String parameter : parameters) {
            int space = parameter.lastIndexOf(' ');
            if (parameter.substring(space + 1).equals(name)) {
                return parameter.substring(0, space);
            }
        }
        return null;
    }

    boolean hasOptions() {
        return declared(OPTIONS) != null;
    }

    /** The types by which Java tells methods of one name apart. */
    String erasure() {
        return String.join(
                ",",
                parameters.stream()
                        .map(parameter -> parameter
                                .substring(0, parameter.lastIndexOf(' '))
                                .replaceAll("<.*>", "")
                                .replace("...", "[]"))
                        .toList());
    }
}
