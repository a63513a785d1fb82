package dev.cresset.zoo.files.pickle;

import dev.cresset.Complex;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.python.Tuple;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a call in a pickle, read by position and type. */
public final class Arguments {

    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "a string",
            Boolean.class, "a boolean",
            Long.class, "an integer",
            BigInteger.class, "an integer of more than 64 bits",
            Double.class, "a float",
            Complex.class, "a complex number",
            byte[].class, "bytes",
            Shape.class, "a torch.Size",
            Tuple.class, "a tuple",
            Tensor.class, "a tensor");

    private final Tuple values;

    /**
     * Makes the arguments of a call.
     *
     * @param values the arguments in their order
     */
    public Arguments(Tuple values) {
        this.values = values;
    }

    /**
     * Checks the number of arguments.
     *
     * @param least the least number
     * @param most the greatest number
     * @return these arguments
     */
    public Arguments count(int least, int most) {
        if (values.size() < least || values.size() > most) {
            throw new IllegalArgumentException("it has " + values.size() + " arguments");
        }
        return this;
    }

    /** {@return the number of arguments} */
    public int size() {
        return values.size();
    }

    /**
     * {@return an argument of any type}
     *
     * @param index the argument's position, from 0
     */
    public Object any(int index) {
        return values.get(index);
    }

    /**
     * {@return an argument of that type}
     *
     * @param index the argument's position, from 0
     * @param type the class that the argument must be of
     * @param <T> the argument's type
     */
    public <T> T get(int index, Class<T> type) {
        Object value = values.get(index);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("its argument " + (index + 1) + " is " + describe(value));
        }
        return type.cast(value);
    }

    /**
     * {@return an argument of that type, null if there are fewer arguments}
     *
     * @param index the argument's position, from 0
     * @param type the class that the argument must be of
     * @param <T> the argument's type
     */
    public <T> T getOrNull(int index, Class<T> type) {
        return index < values.size() ? get(index, type) : null;
    }

    /**
     * {@return a string; one of Python 2, which may have been read as bytes, included}
     *
     * @param index the argument's position, from 0
     */
    public String text(int index) {
        return any(index) instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : get(index, String.class);
    }

    /**
     * {@return an integer}
     *
     * @param index the argument's position, from 0
     */
    public long integer(int index) {
        return get(index, Long.class);
    }

    /**
     * {@return a boolean}
     *
     * @param index the argument's position, from 0
     */
    public boolean bool(int index) {
        return get(index, Boolean.class);
    }

    /**
     * {@return the integers of a tuple, a list or a torch.Size}
     *
     * @param index the argument's position, from 0
     */
    public long[] integers(int index) {
        if (any(index) instanceof Shape shape) {
            return shape.toArray();
        }
        List<?> list = get(index, List.class);
        long[] integers = new long[list.size()];
        for (int i = 0; i < integers.length; i++) {
            if (!(list.get(i) instanceof Long integer)) {
                throw new IllegalArgumentException("its argument " + (index + 1) + " holds " + describe(list.get(i)));
            }
            integers[i] = integer;
        }
        return integers;
    }

    /**
     * {@return the description of a value in messages, in Python's terms}
     *
     * @param value an object of an unpickled tree, null for {@code None}
     */
    public static String describe(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Globals.Function) {
            return "the function " + value;
        }
        if (value instanceof Globals.Described described) {
            return described.description();
        }
        String name = NAMES.get(value.getClass());
        return name != null ? name : describeContainer(value);
    }

    private static String describeContainer(Object value) {
        if (value instanceof Map) {
            return "a dictionary";
        }
        if (value instanceof Set) {
            return "a set";
        }
        return value instanceof ArrayList ? "a list" : value.toString();
    }
}
