package dev.cresset;

import dev.cresset.bindings.dispatch.BoxedArguments;
import dev.cresset.bindings.dispatch.BoxedArguments.Element;
import dev.cresset.bindings.dispatch.SchemaType;
import dev.cresset.bindings.dispatch.SchemaType.Form;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Java's values as what an operator's schema asks for. */
final class BoxedValue {

    private BoxedValue() {}

    /**
     * @throws MismatchException if the value does not fit the type
     */
    static void put(BoxedArguments boxed, SchemaType type, Object value) {
        switch (type.form()) {
            case OPTIONAL -> putOptional(boxed, type.element(), value);
            case LIST -> putList(boxed, type, value);
            case VALUE -> putValue(boxed, type.name(), value);
        }
    }

    private static void putOptional(BoxedArguments boxed, SchemaType type, Object value) {
        if (value == null) {
            boxed.none();
        } else {
            put(boxed, type, value);
        }
    }

    private static void putList(BoxedArguments boxed, SchemaType type, Object value) {
        Element element = element(type.element());
        List<?> values = values(type, value);
        boxed.list(element, values.size());
        for (int i = 0; i < values.size(); i++) {
            try {
                put(boxed, type.element(), values.get(i));
            } catch (MismatchException e) {
                throw new MismatchException(e.getMessage() + " at " + i);
            }
        }
    }

    private static Element element(SchemaType type) {
        if (type.form() == Form.OPTIONAL && type.element().is("Tensor")) {
            return Element.OPTIONAL_TENSOR;
        }
        if (type.form() == Form.OPTIONAL && type.element().is("Scalar")) {
            return Element.OPTIONAL_NUMBER;
        }
        if (type.form() != Form.VALUE) {
            throw MismatchException.noCounterpart();
        }
        return switch (type.name()) {
            case "Tensor" -> Element.TENSOR;
            case "int", "SymInt" -> Element.INT;
            case "float" -> Element.DOUBLE;
            case "bool" -> Element.BOOL;
            case "Scalar" -> Element.NUMBER;
            case "str" -> Element.STRING;
            default -> throw MismatchException.noCounterpart();
        };
    }

    private static List<?> values(SchemaType type, Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Shape shape -> shape.stream().boxed().toList();
            case long[] longs -> LongStream.of(longs).boxed().toList();
            case int[] ints -> IntStream.of(ints).boxed().toList();
            case double[] doubles -> DoubleStream.of(doubles).boxed().toList();
            case boolean[] booleans ->
                IntStream.range(0, booleans.length).mapToObj(i -> booleans[i]).toList();
            case null -> throw MismatchException.of(null);
            default -> {
                if (type.length() == 0 || !isInteger(value)) {
                    throw MismatchException.of(value);
                }
                yield Collections.nCopies(type.length(), value);
            }
        };
    }

    private static void putValue(BoxedArguments boxed, String type, Object value) {
        switch (type) {
            case "Tensor" -> boxed.tensor(cast(Tensor.class, value));
            case "int", "SymInt" -> boxed.integer(integer(value));
            case "float" -> boxed.real(real(value));
            case "bool" -> boxed.bool(bool(value));
            case "Scalar" -> putScalar(boxed, value);
            case "str" -> boxed.string(cast(String.class, value));
            case "Generator" -> boxed.generator(cast(Generator.class, value));
            case "Device" -> boxed.device(Device.code(cast(Device.class, value)));
            // Of these LibTorch's own code will do too: that is what it takes, and what its schemas write.
            case "ScalarType" -> boxed.integer(value instanceof DType dtype ? DType.code(dtype) : integer(value));
            case "Layout" -> boxed.integer(value instanceof Layout layout ? Layout.code(layout) : integer(value));
            case "MemoryFormat" ->
                boxed.integer(value instanceof MemoryFormat format ? MemoryFormat.code(format) : integer(value));
            default -> throw MismatchException.noCounterpart();
        }
    }

    private static <T> T cast(Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw MismatchException.of(value);
        }
        return type.cast(value);
    }

    /** As in Python, a truth value is an integer too. */
    private static long integer(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (isInteger(value)) {
            return ((Number) value).longValue();
        }
        throw MismatchException.of(value);
    }

    private static double real(Object value) {
        if (value instanceof Double || value instanceof Float || isInteger(value)) {
            return ((Number) value).doubleValue();
        }
        throw MismatchException.of(value);
    }

    private static boolean bool(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (isInteger(value) && (((Number) value).longValue() & ~1) == 0) {
            return ((Number) value).longValue() == 1;
        }
        throw MismatchException.of(value);
    }

    private static void putScalar(BoxedArguments boxed, Object value) {
        if (value instanceof Boolean truth) {
            boxed.bool(truth);
        } else {
            boxed.scalar(Numbers.scalar(cast(Number.class, value)));
        }
    }

    private static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }
}
