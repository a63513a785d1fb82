package dev.cresset.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * One Java signature of an operator: some of its arguments as parameters, the rest at their defaults.
 *
 * @param parameters as Java declares them, such as {@code long... size}
 * @param values what is passed to the downcall, in the schema's order
 */
record Overload(List<String> parameters, List<String> values) {

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

    /** What Java tells methods of one name apart by. */
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

    /**
     * All signatures of an operator, those with more arguments first; for each number of arguments the general one first.
     *
     * @param receiver the index of the argument that is the method's receiver, -1 for a function
     * @param rows whether a last list of integers may be written as a row of numbers
     */
    static List<Overload> of(Operator operator, int receiver, boolean rows) {
        List<Overload> overloads = new ArrayList<>();
        for (boolean[] given : choices(operator.arguments(), receiver)) {
            for (ApiType.Style style : ApiType.Style.values()) {
                overloads.add(of(operator.arguments(), receiver, given, style, rows));
            }
        }
        return overloads;
    }

    private static Overload of(
            List<Argument> arguments, int receiver, boolean[] given, ApiType.Style style, boolean rows) {
        List<String> parameters = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int last = lastGiven(given, receiver);
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (i == receiver) {
                values.add("this");
            } else if (given[i]) {
                ApiType type = ApiType.of(argument.type(), style);
                String name = Names.escape(Names.camelCase(argument.name()));
                String javaType = type.javaType();
                boolean varargs = rows && i == last && javaType.equals("long[]");
                parameters.add((varargs ? "long..." : javaType) + " " + name);
                values.add(type.values().replace("$", name));
            } else {
                values.add(Defaults.values(argument));
            }
        }
        return new Overload(parameters, values);
    }

    private static int lastGiven(boolean[] given, int receiver) {
        for (int i = given.length - 1; i >= 0; i--) {
            if (given[i] && i != receiver) {
                return i;
            }
        }
        return -1;
    }

    /** Which arguments are given: all, then with defaults left out from the end, down to the required ones. */
    private static List<boolean[]> choices(List<Argument> arguments, int receiver) {
        List<boolean[]> choices = new ArrayList<>();
        int options = tensorOptions(arguments);
        int count = arguments.size();
        while (true) {
            choices.add(firstOnes(arguments, count));
            if (options >= 0 && count == options + 4) {
                // dtype, layout, device, pin_memory: what users set is the dtype, and the device with it.
                boolean[] dtypeAndDevice = firstOnes(arguments, options + 1);
                dtypeAndDevice[options + 2] = true;
                choices.add(dtypeAndDevice);
                count = options + 1;
            } else if (count > 0 && arguments.get(count - 1).defaultValue() != null && count - 1 != receiver) {
                count--;
            } else {
                return choices;
            }
        }
    }

    private static boolean[] firstOnes(List<Argument> arguments, int count) {
        boolean[] given = new boolean[arguments.size()];
        java.util.Arrays.fill(given, 0, count, true);
        return given;
    }

    /** Where the four arguments of a new tensor's options begin, -1 where there are none or they are required. */
    private static int tensorOptions(List<Argument> arguments) {
        for (int i = 0; i + 4 <= arguments.size(); i++) {
            boolean here = arguments.get(i).name().equals("dtype")
                    && arguments.get(i + 1).name().equals("layout")
                    && arguments.get(i + 2).name().equals("device")
                    && arguments.get(i + 3).name().equals("pin_memory");
            if (here && arguments.get(i).defaultValue() != null) {
                return i;
            }
        }
        return -1;
    }
}
