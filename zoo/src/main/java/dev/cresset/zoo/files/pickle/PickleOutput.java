package dev.cresset.zoo.files.pickle;

import dev.cresset.zoo.files.python.Tuple;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Writes one pickle of protocol 2, instruction by instruction. An object that was written before is written as a reference, so that an
 * object at two places is one object again when it is read.
 */
public final class PickleOutput {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Object, Integer> objects = new IdentityHashMap<>();
    private final Map<Object, Integer> names = new HashMap<>();
    private int stored;

    /** Begins the pickle. */
    public PickleOutput() {
        op(Opcode.PROTO);
        op(2);
    }

    /** {@return the pickle, complete} */
    public byte[] finish() {
        op(Opcode.STOP);
        return out.toByteArray();
    }

    /** Writes an instruction of {@link Opcode} without an argument. */
    void op(int opcode) {
        out.write(opcode);
    }

    private void op(int opcode, int size, long argument) {
        op(opcode);
        littleEndian(size, argument);
    }

    private void littleEndian(int size, long number) {
        byte[] bytes = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
        out.write(bytes, 0, size);
    }

    /** Writes Python's {@code None}. */
    public void none() {
        op(Opcode.NONE);
    }

    /**
     * Writes a boolean.
     *
     * @param value the value
     */
    public void bool(boolean value) {
        op(value ? Opcode.NEWTRUE : Opcode.NEWFALSE);
    }

    /**
     * Writes an integer.
     *
     * @param value any number, written in the shortest form
     */
    public void integer(long value) {
        if (value >= 0 && value <= 0xff) {
            op(Opcode.BININT1, 1, value);
        } else if (value >= 0 && value <= 0xffff) {
            op(Opcode.BININT2, 2, value);
        } else if (value == (int) value) {
            op(Opcode.BININT, 4, value);
        } else {
            integer(BigInteger.valueOf(value));
        }
    }

    /**
     * Writes an integer of any size.
     *
     * @param value any number, written in the shortest form
     * @throws IllegalArgumentException if it has more than 255 bytes
     */
    public void integer(BigInteger value) {
        byte[] bigEndian = value.toByteArray();
        if (bigEndian.length > 0xff) {
            throw new IllegalArgumentException("an integer of " + bigEndian.length + " bytes cannot be saved");
        }
        op(Opcode.LONG1);
        op(bigEndian.length);
        for (int i = bigEndian.length - 1; i >= 0; i--) {
            op(bigEndian[i]);
        }
    }

    /**
     * Writes a float.
     *
     * @param value any number, written as a double
     */
    public void real(double value) {
        op(Opcode.BINFLOAT, 8, Long.reverseBytes(Double.doubleToRawLongBits(value)));
    }

    /**
     * Writes a string.
     *
     * @param value any text, written in UTF-8
     */
    public void string(String value) {
        if (!recall(names.get(value))) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            op(Opcode.BINUNICODE, 4, utf8.length);
            out.writeBytes(utf8);
            names.put(value, store());
        }
    }

    /**
     * Writes a name of Python.
     *
     * @param module the module that Python imports it from
     * @param name its name in that module
     */
    public void global(String module, String name) {
        Tuple key = Tuple.of(module, name);
        if (!recall(names.get(key))) {
            op(Opcode.GLOBAL);
            out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
            names.put(key, store());
        }
    }

    /**
     * Writes a tuple; {@code elements} writes its elements.
     *
     * @param size the number of elements
     * @param elements writes them, one after another
     */
    public void tuple(int size, Runnable elements) {
        tuple(null, size, elements);
    }

    /**
     * Writes the tuple of an object that may be referred to later; {@code elements} writes its elements.
     *
     * @param object the object for {@link #recall}, null if there is none
     * @param size the number of elements
     * @param elements writes them, one after another
     */
    public void tuple(Object object, int size, Runnable elements) {
        if (size == 0) {
            op(Opcode.EMPTY_TUPLE);
            return;
        }
        if (size > 3) {
            op(Opcode.MARK);
        }
        elements.run();
        op(size > 3 ? Opcode.TUPLE : Opcode.TUPLE1 + size - 1);
        remember(object == null ? new Object() : object);
    }

    /**
     * Writes a call; {@code arguments} writes its arguments.
     *
     * @param module the module that Python imports it from
     * @param name its name in that module
     * @param count the number of arguments
     * @param arguments writes them, one after another
     */
    public void call(String module, String name, int count, Runnable arguments) {
        global(module, name);
        tuple(count, arguments);
        op(Opcode.REDUCE);
    }

    /** Replaces the last value, a persistent identifier, by its object outside of the pickle. */
    public void persistent() {
        op(Opcode.BINPERSID);
    }

    /** Makes the last value the state of the one before it. */
    public void build() {
        op(Opcode.BUILD);
    }

    /**
     * Writes a reference to an object that was written before.
     *
     * @param object the object
     * @return false if it was not written yet; nothing is written then
     */
    public boolean recall(Object object) {
        return recall(objects.get(object));
    }

    /**
     * Makes the last value the target of later references to an object.
     *
     * @param object the object, compared by identity
     */
    public void remember(Object object) {
        objects.put(object, store());
    }

    private boolean recall(Integer number) {
        if (number == null) {
            return false;
        }
        boolean small = number <= 0xff;
        op(small ? Opcode.BINGET : Opcode.LONG_BINGET, small ? 1 : 4, number);
        return true;
    }

    /**
     * Stores the last value under the next number, as Python does with every value that it may refer to.
     *
     * @return the number
     */
    public int store() {
        boolean small = stored <= 0xff;
        op(small ? Opcode.BINPUT : Opcode.LONG_BINPUT, small ? 1 : 4, stored);
        return stored++;
    }
}
