package dev.cresset.zoo.files.pickle;

import dev.cresset.zoo.files.python.Tuple;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Keys of dictionaries and elements of sets: immutable values that are compared quickly. */
public final class Keys {

    private static final int LONGEST_TUPLE = 16;

    private Keys() {}

    /**
     * {@return whether the value is a scalar or a short tuple of scalars}
     *
     * @param value an object of an unpickled tree, null for {@code None}
     */
    public static boolean isKey(Object value) {
        return isScalar(value)
                || value instanceof Tuple tuple
                        && tuple.size() <= LONGEST_TUPLE
                        && tuple.stream().allMatch(Keys::isScalar);
    }

    /**
     * {@return whether the dictionary has the key, or a number or boolean that is equal to it in Python, where {@code 1 == 1.0 ==
     * True}}
     *
     * @param dictionary a dictionary
     * @param key a key
     */
    public static boolean contains(Map<?, ?> dictionary, Object key) {
        return dictionary.containsKey(key)
                || isInteger(key) && spellings(toReal(key)).stream().anyMatch(dictionary::containsKey);
    }

    private static boolean isInteger(Object key) {
        double real = toReal(key);
        return Math.abs(real) < 0x1p63
                && real == Math.rint(real)
                && (!(key instanceof Long exact) || exact == (long) real);
    }

    private static double toReal(Object key) {
        if (key instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        return key instanceof Long || key instanceof Double ? ((Number) key).doubleValue() : Double.NaN;
    }

    private static List<?> spellings(double integer) {
        if (integer == 0) {
            return List.of(0L, 0.0, -0.0, false);
        }
        return integer == 1 ? List.of(1L, 1.0, true) : List.of((long) integer, integer);
    }

    private static boolean isScalar(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof Enum;
    }
}
