package dev.cresset.zoo.files.pickle;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the contents of lists and dictionaries as Python does: a thousand elements at a time. */
public final class Batches {

    private static final int SIZE = 1000;

    private Batches() {}

    /**
     * Writes an empty list; its elements come afterwards.
     *
     * @param out the pickle that is being written
     */
    public static void emptyList(PickleOutput out) {
        out.op(Opcode.EMPTY_LIST);
    }

    /**
     * Writes an empty dictionary; its entries come afterwards.
     *
     * @param out the pickle that is being written
     */
    public static void emptyDictionary(PickleOutput out) {
        out.op(Opcode.EMPTY_DICT);
    }

    /**
     * Appends elements to the last value, a list; {@code write} writes one.
     *
     * @param out the pickle that is being written
     * @param elements the elements, in this order
     * @param write writes one element
     */
    public static void append(PickleOutput out, Collection<?> elements, Consumer<Object> write) {
        write(out, elements, write, Opcode.APPEND, Opcode.APPENDS);
    }

    /**
     * Puts entries into the last value, a dictionary; {@code write} writes a key and a value.
     *
     * @param out the pickle that is being written
     * @param entries the entries, in this order
     * @param write writes one key, then its value
     */
    public static void put(PickleOutput out, Map<?, ?> entries, Consumer<Map.Entry<?, ?>> write) {
        write(out, entries.entrySet(), write, Opcode.SETITEM, Opcode.SETITEMS);
    }

    private static <T> void write(
            PickleOutput out, Collection<? extends T> elements, Consumer<? super T> write, int one, int many) {
        Iterator<? extends T> next = elements.iterator();
        if (elements.size() == 1) {
            write.accept(next.next());
            out.op(one);
            return;
        }
        while (next.hasNext()) {
            out.op(Opcode.MARK);
            for (int i = 0; i < SIZE && next.hasNext(); i++) {
                write.accept(next.next());
            }
            out.op(many);
        }
    }
}
