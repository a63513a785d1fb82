package dev.cresset.bindings;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread's native memory for the arguments and results of the call in progress: a stack that each call releases to where it
 * found it.
 */
public final class ArgumentStack {

    private static final long FIRST_BYTES = 4096;

    /** Chunks that were too small; calls in progress may still use them. */
    private final List<MemorySegment> outgrown = new ArrayList<>();

    private MemorySegment chunk;
    private long base;
    private long used;

    ArgumentStack() {
        grow(FIRST_BYTES);
    }

    /** {@return where the stack is now, for {@link #release}} */
    public long mark() {
        return used;
    }

    /**
     * Gives back all memory taken since the mark.
     *
     * @param mark the result of {@link #mark} when the call began
     */
    public void release(long mark) {
        used = mark;
        if (mark == 0 && !outgrown.isEmpty()) {
            outgrown.clear();
        }
    }

    /**
     * {@return the address of {@code count} slots of eight bytes for results}
     *
     * @param count how many slots
     */
    public long slots(int count) {
        return take(8L * count);
    }

    /**
     * {@return the address of a copy, 0 for null}
     *
     * @param values an array, or null
     */
    public long longs(long[] values) {
        if (values == null) {
            return 0;
        }
        long address = take(8L * values.length);
        Memory.putLongs(address, values);
        return address;
    }

    /**
     * {@return the address of a copy, 0 for null}
     *
     * @param values an array, or null
     */
    public long doubles(double[] values) {
        if (values == null) {
            return 0;
        }
        long address = take(8L * values.length);
        for (int i = 0; i < values.length; i++) {
            Memory.putDouble(address + 8L * i, values[i]);
        }
        return address;
    }

    /**
     * {@return the address of a copy, one byte each}
     *
     * @param values an array
     */
    public long booleans(boolean[] values) {
        long address = take(values.length);
        for (int i = 0; i < values.length; i++) {
            Memory.putByte(address + i, (byte) (values[i] ? 1 : 0));
        }
        return address;
    }

    /**
     * {@return the address of the tensors' handles}
     *
     * @param tensors open tensors, which the caller keeps reachable during the call
     */
    public long tensors(List<? extends NativeTensor> tensors) {
        long address = take(8L * tensors.size());
        long slot = address;
        for (NativeTensor tensor : tensors) {
            Memory.putLong(slot, tensor.address());
            slot += 8;
        }
        return address;
    }

    /**
     * {@return the address of the tensors' handles, 0 for those that are null}
     *
     * @param tensors open tensors or null, which the caller keeps reachable during the call
     */
    public long optionalTensors(List<? extends NativeTensor> tensors) {
        long address = take(8L * tensors.size());
        long slot = address;
        for (NativeTensor tensor : tensors) {
            Memory.putLong(slot, NativeTensor.addressOrZero(tensor));
            slot += 8;
        }
        return address;
    }

    /**
     * {@return the address of the scalars, three integers each}
     *
     * @param scalars numbers, none of them null
     */
    public long scalars(List<Scalar> scalars) {
        long address = take(24L * scalars.size());
        long slot = address;
        for (Scalar scalar : scalars) {
            Memory.putLong(slot, scalar.tag());
            Memory.putLong(slot + 8, scalar.first());
            Memory.putLong(slot + 16, scalar.second());
            slot += 24;
        }
        return address;
    }

    /**
     * {@return the address of the text in UTF-8 with a zero behind it, 0 for null}
     *
     * @param text any text, or null
     */
    public long string(String text) {
        if (text == null) {
            return 0;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long address = take(bytes.length + 1L);
        Memory.putBytes(address, bytes);
        Memory.putByte(address + bytes.length, (byte) 0);
        return address;
    }

    /**
     * {@return the number of elements, 0 for null}
     *
     * @param values an array, or null
     */
    public static int length(long[] values) {
        return values == null ? 0 : values.length;
    }

    /**
     * {@return the number of elements, 0 for null}
     *
     * @param values an array, or null
     */
    public static int length(double[] values) {
        return values == null ? 0 : values.length;
    }

    /**
     * {@return the number of elements}
     *
     * @param values an array
     */
    public static int length(boolean[] values) {
        return values.length;
    }

    /**
     * {@return 1 for true, 0 for false, -1 for null}
     *
     * @param value a truth value, or null
     */
    public static int code(Boolean value) {
        if (value == null) {
            return -1;
        }
        return value ? 1 : 0;
    }

    private long take(long bytes) {
        // Never an empty piece: its address could be taken for that of an absent value.
        long rounded = (Math.max(bytes, 1) + 15) & ~15L;
        if (used + rounded > chunk.byteSize()) {
            grow(Math.max(used + rounded, 2 * chunk.byteSize()));
        }
        long address = base + used;
        used += rounded;
        return address;
    }

    private void grow(long bytes) {
        if (chunk != null) {
            outgrown.add(chunk);
        }
        chunk = Arena.ofAuto().allocate(bytes, 16);
        base = chunk.address();
    }
}
