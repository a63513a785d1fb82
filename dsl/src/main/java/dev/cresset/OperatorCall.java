package dev.cresset;

import dev.cresset.bindings.dispatch.BoxedArguments;
import dev.cresset.bindings.dispatch.BoxedResults;
import dev.cresset.bindings.dispatch.DispatchedOperator;
import dev.cresset.bindings.dispatch.Dispatcher;
import dev.cresset.bindings.dispatch.OperatorSchema;
import dev.cresset.bindings.dispatch.SchemaArgument;
import dev.cresset.bindings.dispatch.SchemaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A call of an operator by its name: what {@link Torch#call} does. */
final class OperatorCall {

    private OperatorCall() {}

    static List<Object> call(String name, Object... arguments) {
        DispatchedOperator operator = NumberOverload.of(Dispatcher.operator(name), arguments);
        OperatorSchema schema = operator.schema();
        BoxedArguments boxed = boxed(schema, arguments);
        return results(schema, operator.call(boxed), arguments);
    }

    private static BoxedArguments boxed(OperatorSchema schema, Object... arguments) {
        List<SchemaArgument> expected = schema.arguments();
        if (arguments.length > expected.size()) {
            throw new IllegalArgumentException(schema.name() + ": " + arguments.length
                    + " arguments were given, it takes at most " + expected.size() + ": " + schema.text());
        }
        BoxedArguments boxed = new BoxedArguments();
        for (int i = 0; i < expected.size(); i++) {
            boxed.next();
            put(
                    boxed,
                    schema,
                    expected.get(i),
                    i < arguments.length ? arguments[i] : defaultOf(schema, expected.get(i)));
        }
        return boxed;
    }

    private static Object defaultOf(OperatorSchema schema, SchemaArgument argument) {
        if (!argument.hasDefault()) {
            throw new IllegalArgumentException(schema.name() + ": the argument '" + argument.name() + "' ("
                    + argument.type() + ") is missing: " + schema.text());
        }
        return DefaultValue.of(argument);
    }

    private static void put(BoxedArguments boxed, OperatorSchema schema, SchemaArgument argument, Object value) {
        try {
            BoxedValue.put(boxed, argument.type(), value);
        } catch (MismatchException e) {
            throw new IllegalArgumentException(
                    schema.name() + ": the argument '" + argument.name() + "' takes " + argument.type()
                            + e.getMessage(),
                    e);
        }
    }

    private static List<Object> results(OperatorSchema schema, BoxedResults boxed, Object... arguments) {
        int count = boxed.count();
        List<Object> results = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Object result = boxed.read(UnboxedValue.READER);
            SchemaType type = i < schema.returns().size() ? schema.returns().get(i) : null;
            results.add(type == null ? result : ofType(schema, type, result, arguments));
        }
        return Collections.unmodifiableList(results);
    }

    private static Object ofType(OperatorSchema schema, SchemaType type, Object result, Object... arguments) {
        Tensor written = type.isWritten() ? written(schema, type.alias(), arguments) : null;
        if (written == null || !(result instanceof Tensor handle)) {
            return UnboxedValue.ofType(type, result);
        }
        // The tensor that the operator has changed: its own object rather than a second one.
        handle.close();
        return written;
    }

    private static Tensor written(OperatorSchema schema, String alias, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean same = alias.equals(schema.arguments().get(i).type().alias());
            if (same && arguments[i] instanceof Tensor tensor) {
                return tensor;
            }
        }
        return null;
    }
}
