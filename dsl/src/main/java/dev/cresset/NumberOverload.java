package dev.cresset;

import dev.cresset.bindings.dispatch.DispatchedOperator;
import dev.cresset.bindings.dispatch.Dispatcher;
import dev.cresset.bindings.dispatch.OperatorSchema;
import dev.cresset.bindings.dispatch.SchemaArgument;
import java.util.List;

/**
 * A number where an operator takes a tensor. PyTorch makes a tensor of it that leaves the other arguments' dtypes alone; the overload
 * that takes the number itself does the same.
 */
final class NumberOverload {

    private NumberOverload() {}

    /** @return the operator, or the overload that differs from it in taking numbers where numbers are given; itself without one */
    static DispatchedOperator of(DispatchedOperator operator, Object... arguments) {
        OperatorSchema schema = operator.schema();
        if (!hasNumberForTensor(schema, arguments)) {
            return operator;
        }
        return Dispatcher.overloads(schema.name()).stream()
                .map(Dispatcher::operator)
                .filter(overload -> fits(overload.schema(), schema, arguments))
                .findFirst()
                .orElse(operator);
    }

    private static boolean hasNumberForTensor(OperatorSchema schema, Object... arguments) {
        List<SchemaArgument> expected = schema.arguments();
        for (int i = 0; i < Math.min(arguments.length, expected.size()); i++) {
            if (isNumberForTensor(expected.get(i), arguments[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumberForTensor(SchemaArgument argument, Object value) {
        return argument.type().is("Tensor") && (value instanceof Number || value instanceof Boolean);
    }

    private static boolean fits(OperatorSchema overload, OperatorSchema schema, Object... arguments) {
        if (overload.arguments().size() != schema.arguments().size()) {
            return false;
        }
        for (int i = 0; i < schema.arguments().size(); i++) {
            SchemaArgument wanted = schema.arguments().get(i);
            SchemaArgument offered = overload.arguments().get(i);
            boolean number = i < arguments.length && isNumberForTensor(wanted, arguments[i]);
            if (number ? !offered.type().is("Scalar") : !offered.type().equals(wanted.type())) {
                return false;
            }
        }
        return true;
    }
}
