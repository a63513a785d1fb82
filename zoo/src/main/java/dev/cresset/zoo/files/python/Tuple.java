package dev.cresset.zoo.files.python;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Python's {@code tuple}: an immutable list, which may have null elements. */
public final class Tuple extends AbstractList<Object> implements RandomAccess {

    private static final Tuple EMPTY = new Tuple();

    private final Object[] elements;

    private Tuple(Object... elements) {
        this.elements = elements;
    }

    /**
     * {@return a tuple of these elements, in this order}
     *
     * @param elements any objects; null is {@code None}
     */
    public static Tuple of(Object... elements) {
        return elements.length == 0 ? EMPTY : new Tuple(elements.clone());
    }

    @Override
    public Object get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }
}
