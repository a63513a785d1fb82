package dev.cresset.bindings.dispatch;

import dev.cresset.bindings.NativeGenerator;
import dev.cresset.bindings.NativeTensor;
import dev.cresset.bindings.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The arguments of one call, in the rows of integers that the shim reads. */
public final class BoxedArguments {

    /** What a list of LibTorch's holds; empty lists need it too. */
    public enum Element {
        /** Tensors. */
        TENSOR(BoxedKind.TENSOR),
        /** Tensors, some of them absent. */
        OPTIONAL_TENSOR(BoxedKind.OPTIONAL_TENSOR),
        /** Floating-point numbers. */
        DOUBLE(BoxedKind.DOUBLE),
        /** Integers. */
        INT(BoxedKind.INT),
        /** Truth values. */
        BOOL(BoxedKind.BOOL),
        /** Texts. */
        STRING(BoxedKind.STRING),
        /** Numbers of any kind. */
        NUMBER(BoxedKind.NUMBER),
        /** Numbers of any kind, some of them absent. */
        OPTIONAL_NUMBER(BoxedKind.OPTIONAL_NUMBER);

        private final int code;

        Element(int code) {
            this.code = code;
        }
    }

    private final List<Object> used = new ArrayList<>();
    private long[] words = new long[32];
    private int size;
    private int count;

    /** Makes a row without arguments. */
    public BoxedArguments() {}

    /** Counts one more argument, whose value is to be put next. */
    public void next() {
        count++;
    }

    /** Puts no value. */
    public void none() {
        put(BoxedKind.NONE);
    }

    /**
     * Puts a tensor, or no value for null.
     *
     * @param tensor reachable until the call has returned, or null
     */
    public void tensor(NativeTensor tensor) {
        if (tensor == null) {
            none();
            return;
        }
        used.add(tensor);
        put(BoxedKind.TENSOR);
        put(tensor.address());
    }

    /**
     * Puts a floating-point number.
     *
     * @param value the argument's value as a double
     */
    public void real(double value) {
        put(BoxedKind.DOUBLE);
        put(Double.doubleToRawLongBits(value));
    }

    /**
     * Puts an integer.
     *
     * @param value the argument's value as a signed integer of 64 bits
     */
    public void integer(long value) {
        put(BoxedKind.INT);
        put(value);
    }

    /**
     * Puts a truth value.
     *
     * @param value the argument's truth value
     */
    public void bool(boolean value) {
        put(BoxedKind.BOOL);
        put(value ? 1 : 0);
    }

    /**
     * Puts a number of any kind.
     *
     * @param scalar a number, not null
     */
    public void scalar(Scalar scalar) {
        put(BoxedKind.ofScalar(scalar.kind()));
        put(scalar.first());
        if (scalar.kind() == Scalar.Kind.COMPLEX) {
            put(scalar.second());
        }
    }

    /**
     * Puts a text.
     *
     * @param text any text, which crosses in UTF-8
     */
    public void string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(BoxedKind.STRING);
        put(bytes.length);
        for (int start = 0; start < bytes.length; start += Long.BYTES) {
            put(word(bytes, start));
        }
    }

    /**
     * Puts a device by its code.
     *
     * @param code the device's code, as the shim has it
     */
    public void device(int code) {
        put(BoxedKind.DEVICE);
        put(code);
    }

    /**
     * Puts a generator.
     *
     * @param generator reachable until the call has returned
     */
    public void generator(NativeGenerator generator) {
        used.add(generator);
        put(BoxedKind.GENERATOR);
        put(NativeGenerator.addressOrZero(generator));
    }

    /**
     * Begins a list, whose elements are to be put next.
     *
     * @param element the kind of the list's elements
     * @param length how many elements follow
     */
    public void list(Element element, int length) {
        put(BoxedKind.LIST);
        put(element.code);
        put(length);
    }

    int count() {
        return count;
    }

    long[] words() {
        return Arrays.copyOf(words, size);
    }

    /** What has to stay reachable until the call has returned. */
    List<Object> used() {
        return used;
    }

    /** Eight bytes from {@code start} on, the first one lowest, as they lie in memory. */
    private static long word(byte[] bytes, int start) {
        long word = 0;
        for (int i = Math.min(bytes.length, start + Long.BYTES) - 1; i >= start; i--) {
            word = word << 8 | bytes[i] & 0xff;
        }
        return word;
    }

    private void put(long word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size++] = word;
    }
}
