package dev.cresset.zoo.files.pickle;

import dev.cresset.zoo.files.python.Tuple;
import java.math.BigInteger;

/** What may be a key of a dictionary or an element of a set: values that never change and are compared in no time to speak of. */
public final class Keys {

    private static final int LONGEST_TUPLE = 16;

    private Keys() {}

    /** @return whether the value is a scalar or a short tuple of scalars */
    public static boolean isKey(Object value) {
        return isScalar(value)
                || value instanceof Tuple tuple
                        && tuple.size() <= LONGEST_TUPLE
                        && tuple.stream().allMatch(Keys::isScalar);
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
