package dev.cresset.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of an operator that a signature takes; the others are at their defaults.
 *
 * @param given for each argument, whether the signature takes it
 * @param options how it takes dtype, layout, device and pinned memory, the four options of a new tensor
 */
record Choice(boolean[] given, Options options) {

    /** So many absent values are left out in all combinations; of more, only one or all of them. */
    private static final int COMBINED = 3;

    /** How a signature takes the four options of a new tensor. */
    enum Options {
        /** Not at all, or the operator has none. */
        NONE,
        /** As one value, which says too whether the tensor requires a gradient. */
        ALL,
        DTYPE_AND_DEVICE,
        DTYPE,
        DEVICE
    }

    /** All arguments, then those with defaults left out from the end, down to the required ones. */
    static List<Choice> of(Operator operator, int receiver) {
        List<Argument> arguments = operator.arguments();
        List<Choice> choices = new ArrayList<>();
        int options = optionsIn(arguments);
        // A conversion keeps whether a gradient is required, which the options in one value would set.
        boolean conversion = operator.name().equals("to") && options >= 0;
        int count = conversion ? options + 4 : arguments.size();
        while (true) {
            if (options >= 0 && count == options + 4) {
                if (!conversion) {
                    choices.add(new Choice(first(count, arguments), Options.ALL));
                }
                choices.add(new Choice(first(count, arguments), Options.DTYPE_AND_DEVICE));
                choices.add(new Choice(first(count, arguments), Options.DTYPE));
                choices.add(new Choice(first(count, arguments), Options.DEVICE));
                count = options;
            }
            choices.add(
                    new Choice(first(count, arguments), count > options && options >= 0 ? Options.ALL : Options.NONE));
            if (count == 0 || arguments.get(count - 1).defaultValue() == null || count - 1 == receiver) {
                return choices;
            }
            count--;
        }
    }

    /**
     * The required arguments and some of the others.
     *
     * @param names the names of those others in the schema
     * @throws IllegalArgumentException if there is no such argument with a default
     */
    static Choice with(List<Argument> arguments, List<String> names) {
        boolean[] given = new boolean[arguments.size()];
        for (int i = 0; i < given.length; i++) {
            Argument argument = arguments.get(i);
            given[i] = argument.defaultValue() == null || names.contains(argument.name());
        }
        for (String name : names) {
            if (arguments.stream().noneMatch(each -> each.name().equals(name) && each.defaultValue() != null)) {
                throw new IllegalArgumentException("no argument with a default is named " + name);
            }
        }
        return new Choice(given, Options.NONE);
    }

    private static boolean[] first(int count, List<Argument> arguments) {
        boolean[] given = new boolean[arguments.size()];
        Arrays.fill(given, 0, count, true);
        return given;
    }

    /** This choice with some of its numbers left out that may be absent. */
    List<Choice> withoutOptional(List<Argument> arguments) {
        int options = optionsIn(arguments);
        List<Integer> optional = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            boolean option = options >= 0 && i >= options && i < options + 4;
            if (given[i] && !option && arguments.get(i).isOptionalPrimitive()) {
                optional.add(i);
            }
        }
        int all = (1 << optional.size()) - 1;
        List<Choice> choices = new ArrayList<>();
        for (int left = 1; left <= all; left++) {
            if (optional.size() <= COMBINED || left == all || Integer.bitCount(left) == 1) {
                choices.add(without(optional, left));
            }
        }
        return choices;
    }

    /** @param left of each of those arguments a bit, set where it is left out */
    private Choice without(List<Integer> optional, int left) {
        boolean[] fewer = given.clone();
        for (int i = 0; i < optional.size(); i++) {
            fewer[optional.get(i)] &= (left >> i & 1) == 0;
        }
        return new Choice(fewer, options);
    }

    /** The number of arguments that are left out before one that is given. */
    int gaps() {
        int gaps = 0;
        int absent = 0;
        for (boolean each : given) {
            gaps = each ? absent : gaps;
            absent += each ? 0 : 1;
        }
        return gaps;
    }

    /** The index of the first of a new tensor's four options, -1 where there are none or they are required. */
    static int optionsIn(List<Argument> arguments) {
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
