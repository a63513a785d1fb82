package dev.cresset.bindings.dispatch;

import dev.cresset.bindings.Scalar;
import java.nio.charset.StandardCharsets;

/** The results of one call, to be read once, in order. */
public final class BoxedResults {

    private final long[] words;
    private int next;

    BoxedResults(long[] words) {
        this.words = words;
    }

    /** {@return how many results follow, or how many elements a list that was just met has; read first} */
    public int count() {
        return (int) words[next++];
    }

    /**
     * Reads one value.
     *
     * @param reader makes a Java value of it
     * @param <T> what results become
     * @return the Java value
     */
    public <T> T read(Reader<T> reader) {
        int kind = (int) words[next++];
        if (kind == BoxedKind.TENSOR) {
            return reader.tensor(words[next++]);
        }
        if (kind == BoxedKind.STRING) {
            return reader.string(string());
        }
        if (kind == BoxedKind.DEVICE) {
            return reader.device((int) words[next++]);
        }
        if (kind == BoxedKind.LIST) {
            // The kind of the elements precedes each of them.
            next++;
            return reader.list(this);
        }
        return kind == BoxedKind.NONE ? reader.none() : reader.scalar(scalar(kind));
    }

    private Scalar scalar(int kind) {
        Scalar.Kind scalarKind = BoxedKind.scalarKind(kind);
        long first = words[next++];
        return new Scalar(scalarKind, first, scalarKind == Scalar.Kind.COMPLEX ? words[next++] : 0);
    }

    private String string() {
        byte[] bytes = new byte[(int) words[next++]];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[next + i / Long.BYTES] >> 8 * (i % Long.BYTES));
        }
        next += (bytes.length + Long.BYTES - 1) / Long.BYTES;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * What becomes of a result of each kind.
     *
     * @param <T> what results become
     */
    public interface Reader<T> {

        /** {@return the Java value of no value} */
        T none();

        /**
         * {@return the Java value of a tensor}
         *
         * @param address the tensor's handle, owned by the reader; 0 for an undefined tensor
         */
        T tensor(long address);

        /**
         * {@return the Java value of a number or a truth value}
         *
         * @param scalar the number with its kind
         */
        T scalar(Scalar scalar);

        /**
         * {@return the Java value of a text}
         *
         * @param text the text, read as UTF-8
         */
        T string(String text);

        /**
         * {@return the Java value of a device}
         *
         * @param code the device's code, as the shim has it
         */
        T device(int code);

        /**
         * {@return the Java value of a list}
         *
         * @param elements the results, whose {@link #count()} and elements are next
         */
        T list(BoxedResults elements);
    }
}
