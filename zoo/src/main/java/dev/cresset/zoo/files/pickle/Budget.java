package dev.cresset.zoo.files.pickle;

import dev.cresset.Shape;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.python.Tuple;
import java.util.Collection;
import java.util.Map;

/**
 * How much Java memory the objects of one file may take, so that no file, however it is made, exhausts the heap. Tensors' data is not
 * among them.
 */
public final class Budget {

    // Rough upper bounds of what Java needs for one object, in bytes.

    /** A place in a list. */
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

    /** What a call returns, or a file says of one tensor. */
    public static final int RESULT = 512;

    private final String where;
    private final long limit;
    private long left;

    /**
     * Makes a budget of a number of bytes.
     *
     * @param where the name of the pickle in messages
     * @param limit how many bytes
     */
    public Budget(String where, long limit) {
        this.where = where;
        this.limit = limit;
        this.left = limit;
    }

    /**
     * {@return a quarter of the largest size of Java's heap}
     *
     * @param where the name of the pickle in messages
     */
    public static Budget quarterOfHeap(String where) {
        return new Budget(where, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * {@return half of the largest size of Java's heap, for pickles that hold data themselves}
     *
     * @param where the name of the pickle in messages
     */
    public static Budget halfOfHeap(String where) {
        return new Budget(where, Runtime.getRuntime().maxMemory() / 2);
    }

    /**
     * Takes what a call may cost whose result is made of these arguments: a pickle can give the same ones to many calls.
     *
     * @throws Malformed if there is not so much left
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
     * Takes some bytes out of the budget.
     *
     * @param bytes how many, 0 or more
     * @throws Malformed if there are not so many left
     */
    public void spend(long bytes) {
        left -= bytes;
        Malformed.unless(
                left >= 0 && bytes >= 0,
                where + ": the objects in it need more than " + limit / (1 << 20) + " MiB of memory");
    }
}
