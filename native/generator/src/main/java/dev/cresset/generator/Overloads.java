package dev.cresset.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The Java signatures of an operator or a function. A list of tensors or of sizes may be written as a row of values ({@code Tensor...
 * tensors}, {@code long... size}). As Java has such a row last, the arguments that PyTorch has behind it are written before it: {@code
 * zeros(DType.INT64, 2, 3)}, {@code cat(1, x, y)}.
 */
final class Overloads {

    /** The names of lists that are the shape of a tensor. */
    private static final Set<String> SHAPES = Set.of("size", "sizes", "shape", "normalized_shape");

    private static final int NONE = -1;

    private final Operator operator;
    private final List<Argument> arguments;
    private final int receiver;
    private final int options;
    private final boolean rows;
    private final boolean booleans;
    private final ArgumentPassing passing;

    /**
     * @param receiver the index of the argument that is the method's receiver, -1 for a function
     * @param overrides say what is special about the operator
     * @param passing how arguments are passed on
     */
    Overloads(Operator operator, int receiver, Overrides overrides, ArgumentPassing passing) {
        this.operator = operator;
        this.arguments = operator.arguments();
        this.receiver = receiver;
        this.options = Choice.optionsIn(arguments);
        this.rows = !overrides.arrays().contains(operator.fullName());
        this.booleans = overrides.booleans().contains(operator.fullName());
        this.passing = passing;
    }

    int receiver() {
        return receiver;
    }

    /** The signatures that leave arguments out from the end, those with more arguments first; the general ones first. */
    List<Overload> complete() {
        return overloads(Choice.of(operator, receiver));
    }

    /**
     * The signatures that leave out numbers and truth values in the middle, because they may be absent; those that leave out the fewest
     * first: one number of a type is the first argument of that type.
     */
    List<Overload> withoutOptional() {
        return overloads(Choice.of(operator, receiver).stream()
                .flatMap(choice -> choice.withoutOptional(arguments).stream())
                .sorted(Comparator.comparingInt(Choice::gaps))
                .toList());
    }

    /**
     * The signatures with the required arguments and some of the others.
     *
     * @param names the names of those others in the schema
     * @throws IllegalArgumentException if there is no such argument with a default
     */
    List<Overload> with(List<String> names) {
        return overloads(List.of(Choice.with(arguments, names)));
    }

    private List<Overload> overloads(List<Choice> choices) {
        List<Overload> overloads = new ArrayList<>();
        for (Choice choice : choices) {
            for (ApiType.Style style : ApiType.Style.values()) {
                if (style != ApiType.Style.BOOLEAN || booleans) {
                    add(overloads, choice, style);
                }
            }
        }
        return overloads;
    }

    private void add(List<Overload> overloads, Choice choice, ApiType.Style style) {
        List<Integer> order = given(choice);
        int row = style == ApiType.Style.SINGLE && hasSingleNumber(order) ? NONE : row(order);
        boolean last = row != NONE && order.indexOf(row) == order.size() - 1;
        if (!last || arguments.get(row).type().isTensorList()) {
            add(overloads, choice, order, style, NONE);
        }
        if (row != NONE) {
            add(overloads, choice, rowLast(order, row), style, row);
        }
    }

    /** Whether a list is written as one number: before it a row of numbers could be taken for the row of another signature. */
    private boolean hasSingleNumber(List<Integer> order) {
        return order.stream()
                .map(index -> arguments.get(index).type())
                .anyMatch(type -> type.isNumberList() && type.size() > 0);
    }

    private void add(List<Overload> overloads, Choice choice, List<Integer> order, ApiType.Style style, int row) {
        overloads.add(overload(choice, order, style, row, false));
        if (order.stream().anyMatch(this::isShape)) {
            overloads.add(overload(choice, order, style, row, true));
        }
    }

    /** The arguments that are parameters; the four options of a new tensor count as one, their first. */
    private List<Integer> given(Choice choice) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean otherOption = options >= 0 && i > options && i < options + 4;
            if (choice.given()[i] && i != receiver && !otherOption) {
                order.add(i);
            }
        }
        return order;
    }

    private static List<Integer> rowLast(List<Integer> order, int row) {
        List<Integer> moved = new ArrayList<>(order);
        moved.remove(Integer.valueOf(row)); // the element, not the position
        moved.add(row);
        return moved;
    }

    /** The argument that may be written as a row of values, a list of tensors first; -1 where there is none. */
    private int row(List<Integer> order) {
        int tensors = lastBehindOthers(order, this::isTensorRow);
        return tensors == NONE ? lastBehindOthers(order, index -> isNumberRow(index, order)) : tensors;
    }

    /** The last argument of a kind, if those behind it may be written before it. */
    private int lastBehindOthers(List<Integer> order, IntPredicate kind) {
        for (int i = order.size() - 1; i >= 0; i--) {
            int index = order.get(i);
            if (kind.test(index)) {
                return index;
            }
            if (!mayBeBefore(index)) {
                return NONE;
            }
        }
        return NONE;
    }

    private boolean isTensorRow(int index) {
        boolean single =
                arguments.stream().filter(each -> each.type().isTensorList()).count() == 1;
        return single
                && arguments.get(index).type().isTensorList()
                && !operator.name().startsWith("_");
    }

    private boolean isNumberRow(int index, List<Integer> order) {
        boolean last = index == order.get(order.size() - 1);
        return rows && arguments.get(index).type().isNumberList() && (last || isShape(index));
    }

    /** Whether a row may come behind an argument that PyTorch has behind the row: one that has a name there or a default. */
    private boolean mayBeBefore(int index) {
        Argument argument = arguments.get(index);
        return (argument.keywordOnly() || argument.defaultValue() != null)
                && !argument.type().isTensor();
    }

    private boolean isShape(int index) {
        Argument argument = arguments.get(index);
        return argument.type().isIntegerList() && !argument.type().optional() && SHAPES.contains(argument.name());
    }

    private Overload overload(Choice choice, List<Integer> order, ApiType.Style style, int row, boolean shapes) {
        List<String> parameters = new ArrayList<>();
        for (int index : order) {
            if (index == options) {
                parameters.addAll(optionParameters(choice.options()));
            } else {
                parameters.add(type(index, style, row, shapes) + " "
                        + arguments.get(index).javaName());
            }
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.add(value(i, choice, type(i, style, row, shapes)));
        }
        return new Overload(parameters, values);
    }

    private String type(int index, ApiType.Style style, int row, boolean shapes) {
        if (shapes && isShape(index)) {
            return ApiType.SHAPE;
        }
        String type = ApiType.of(arguments.get(index), style);
        return index == row ? ApiType.row(type) : type;
    }

    private String value(int index, Choice choice, String type) {
        Argument argument = arguments.get(index);
        if (index == receiver) {
            return "this";
        }
        if (options >= 0 && index >= options && index < options + 4) {
            return optionValue(argument, choice.options());
        }
        return choice.given()[index] ? passing.given(argument, type, argument.javaName()) : passing.absent(argument);
    }

    private static List<String> optionParameters(Choice.Options options) {
        return switch (options) {
            case NONE -> List.of();
            case ALL -> List.of("TensorOptions " + Overload.OPTIONS);
            case DTYPE_AND_DEVICE -> List.of("DType dtype", "Device device");
            case DTYPE -> List.of("DType dtype");
            case DEVICE -> List.of("Device device");
        };
    }

    private String optionValue(Argument argument, Choice.Options given) {
        String name = argument.name();
        String byDefault = passing.absent(argument);
        return switch (given) {
            case NONE -> byDefault;
            case ALL ->
                switch (name) {
                    case "dtype" -> "options.dtypeCode(" + byDefault + ")";
                    case "pin_memory" -> "options.pinMemory()";
                    default -> "options." + name + "Code()";
                };
            case DTYPE_AND_DEVICE, DTYPE, DEVICE -> {
                boolean dtype = name.equals("dtype") && given != Choice.Options.DEVICE;
                boolean device = name.equals("device") && given != Choice.Options.DTYPE;
                yield dtype ? "DType.code(dtype)" : device ? "Device.code(device)" : byDefault;
            }
        };
    }
}
