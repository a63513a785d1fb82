package dev.cresset.zoo.files.pickle;

import dev.cresset.zoo.files.python.Tuple;
import java.util.List;
import java.util.Map;

/** What a function of a pickle is called with: each argument is looked at as what it must be. */
public final class Arguments {

    private final Tuple values;

    /** @param values the arguments in their order */
    public Arguments(Tuple values) {
        this.values = values;
    }

    /**
     * @param least how many there must be at least
     * @param most how many there may be
     * @return these arguments
     */
    public Arguments count(int least, int most) {
        if (values.size() < least || values.size() > most) {
            throw new IllegalArgumentException("it has " + values.size() + " arguments");
        }
        return this;
    }

    /** @return how many there are */
    public int size() {
        return values.size();
    }

    /** @return an argument of any type */
    public Object any(int index) {
        return values.get(index);
    }

    /** @return an argument of that type */
    public <T> T get(int index, Class<T> type) {
        Object value = values.get(index);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("its argument " + (index + 1) + " is " + describe(value));
        }
        return type.cast(value);
    }

    /** @return an argument of that type, null where it is left out */
    public <T> T getOrNull(int index, Class<T> type) {
        return index < values.size() ? get(index, type) : null;
    }

    /** @return an integer */
    public long integer(int index) {
        return get(index, Long.class);
    }

    /** @return a truth value */
    public boolean bool(int index) {
        return get(index, Boolean.class);
    }

    /** @return a sequence of integers: a tuple, a list or a size */
    public long[] integers(int index) {
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

    /** @return what a message calls such a value, in Python's words */
    public static String describe(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Globals.Function) {
            return "a function";
        }
        if (value instanceof Enum) {
            return value.toString();
        }
        Map<Class<?>, String> names = Map.of(
                String.class, "a string",
                Boolean.class, "a truth value",
                Long.class, "an integer",
                Double.class, "a float",
                byte[].class, "bytes",
                Tuple.class, "a tuple");
        String fallback = value instanceof Map ? "a dictionary" : value instanceof List ? "a list" : "something else";
        return names.getOrDefault(value.getClass(), fallback);
    }
}
