package dev.cresset.zoo.files.pickle;

import dev.cresset.Shape;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.python.Tuple;
import java.util.Collection;
import java.util.Map;

/**
 * A limit of the Java memory for the objects of one file, so that no file exhausts the heap. The data of tensors does not count.
 */
public final class Budget {

    // Rough upper bounds of the memory of one object, in bytes.

    /** An element of a list. */
    static final int SLOT = 16;

    /** A boxed number. */
    public static final int NUMBER = 32;

    /** A string or an array, without its characters or elements. */
    static final int STRING = 64;

    /** A list without elements. */
    static final int LIST = 64;

    /** A map or set without entries. */
    static final int MAP = 192;

    /** An entry of a map or set. */
    static final int MAP_ENTRY = 80;

    /** The result of a call, or the description of a tensor. */
    public static final int RESULT = 512;

    private final String where;
    private final long limit;
    private long left;

    /**
     * Makes a budget.
     *
     * @param where the name of the pickle in messages
     * @param limit the number of bytes
     */
    public Budget(String where, long limit) {
        this.where = where;
        this.limit = limit;
        this.left = limit;
    }

    /**
     * {@return a budget of a quarter of the largest size of the Java heap}
     *
     * @param where the name of the pickle in messages
     */
    public static Budget quarterOfHeap(String where) {
        return new Budget(where, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * {@return a budget of half of the largest size of the Java heap, for pickles that contain the data}
     *
     * @param where the name of the pickle in messages
     */
    public static Budget halfOfHeap(String where) {
        return new Budget(where, Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * Spends the cost of a call whose result copies its arguments: a pickle can pass the same ones to many calls.
     *
     * @throws Malformed if the budget is exceeded
     */
    void spendOn(Object arguments) {
        spend(RESULT);
        if (arguments instanceof Tuple tuple) {
            tuple.forEach(argument -> spend(size(argument)));
        }
    }

    private static long size(Object argument) {
        if (argument instanceof Collection<?> collection) {
            return (long) MAP_ENTRY * collection.size();
        }
        if (argument instanceof Map<?, ?> map) {
            return (long) MAP_ENTRY * map.size();
        }
        if (argument instanceof Shape shape) {
            return (long) Long.BYTES * shape.ndim();
        }
        if (argument instanceof byte[] bytes) {
            return bytes.length;
        }
        return argument instanceof String text ? 2L * text.length() : 0;
    }

    /**
     * Spends some bytes.
     *
     * @param bytes the number, 0 or more
     * @throws Malformed if the budget is exceeded
     */
    public void spend(long bytes) {
        left -= bytes;
        Malformed.unless(
                left >= 0 && bytes >= 0,
                where + ": the objects in it need more than " + limit / (1 << 20) + " MiB of memory");
    }
}
