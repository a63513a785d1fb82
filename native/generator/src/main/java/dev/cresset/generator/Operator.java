package dev.cresset.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One operator of the list.
 *
 * @param schema the schema as written
 * @param name the name without the overload, such as {@code add}
 * @param overload the overload, such as {@code Tensor}, or empty
 * @param arguments in the schema's order
 * @param returns in the schema's order
 * @param function whether PyTorch has it as a function
 * @param method whether PyTorch has it as a method of a tensor
 * @param module the Python module that the list gives
 * @param quirk the difference of the C++ signature
 */
record Operator(
        String schema,
        String name,
        String overload,
        List<Argument> arguments,
        List<Return> returns,
        boolean function,
        boolean method,
        PythonModule module,
        Quirk quirk) {

    Operator withArguments(List<Argument> others) {
        return new Operator(schema, name, overload, others, returns, function, method, module, quirk);
    }

    Operator withReturnNames(List<String> names) {
        List<Return> named = new ArrayList<>();
        for (int i = 0; i < returns.size(); i++) {
            named.add(new Return(returns.get(i).type(), names.get(i)));
        }
        return new Operator(schema, name, overload, arguments, named, function, method, module, quirk);
    }

    /** As Python documents functions: the tensor that a method is called on is their {@code input}. */
    Operator withInput() {
        if (arguments.stream().anyMatch(argument -> argument.name().equals("input"))) {
            return this;
        }
        return withArguments(arguments.stream()
                .map(argument -> argument.name().equals("self") ? argument.withName("input") : argument)
                .toList());
    }

    /** The index of the tensor that a method is called on, -1 where there is none. */
    int receiver() {
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (argument.name().equals("self") && argument.type().isTensor()) {
                return i;
            }
        }
        return -1;
    }

    /** Such as {@code add.Tensor}. */
    String fullName() {
        return overload.isEmpty() ? name : name + "." + overload;
    }

    /** Its name as an identifier in C++ and in Java's downcalls, such as {@code add_Tensor}. */
    String symbol() {
        return overload.isEmpty() ? name : name + "_" + overload;
    }

    /** How one of its arguments crosses the boundary. */
    TypeMapping mapping(Argument argument) {
        return named(() -> TypeMapping.of(argument.type(), quirk));
    }

    /**
     * Runs a step of writing this operator.
     *
     * @throws IllegalArgumentException if the step meets a type or a default that it does not know, naming the operator
     */
    <T> T named(Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(schema + ": " + unknown.getMessage(), unknown);
        }
    }

    boolean isOutVariant() {
        return arguments.stream().anyMatch(Argument::isOutput);
    }

    ReturnKind returnKind() {
        if (returns.stream().allMatch(result -> result.type().written())) {
            return ReturnKind.NOTHING;
        }
        boolean oneTensor = returns.size() == 1 && returns.get(0).type().isTensor();
        return oneTensor ? ReturnKind.TENSOR : ReturnKind.SLOTS;
    }

    /** How many slots of eight bytes the results take. */
    int slots() {
        return returns.stream()
                .mapToInt(result -> Operator.slots(result.type()))
                .sum();
    }

    static int slots(Type type) {
        if (type.list()) {
            return 2;
        }
        return type.isScalar() ? 3 : 1;
    }
}
