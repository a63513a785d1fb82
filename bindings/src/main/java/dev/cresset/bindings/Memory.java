package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.cresset_free;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/** Native memory by address, for callers that know that the address is good. */
final class Memory {

    /** All of it, so that an access needs neither a new object nor a second lookup. */
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private Memory() {}

    static long getLong(long address) {
        return ALL.get(JAVA_LONG, address);
    }

    static void putLong(long address, long value) {
        ALL.set(JAVA_LONG, address, value);
    }

    static void putDouble(long address, double value) {
        ALL.set(JAVA_DOUBLE, address, value);
    }

    static void putByte(long address, byte value) {
        ALL.set(JAVA_BYTE, address, value);
    }

    static long[] longs(long address, int count) {
        long[] values = new long[count];
        MemorySegment.copy(ALL, JAVA_LONG, address, values, 0, count);
        return values;
    }

    static void putLongs(long address, long[] values) {
        MemorySegment.copy(values, 0, ALL, JAVA_LONG, address, values.length);
    }

    static void putBytes(long address, byte[] values) {
        MemorySegment.copy(values, 0, ALL, JAVA_BYTE, address, values.length);
    }

    /** The text at an address, which is freed. */
    static String takeText(long address) {
        MemorySegment text = MemorySegment.ofAddress(address);
        try {
            return text.reinterpret(Long.MAX_VALUE).getString(0);
        } finally {
            cresset_free(text);
        }
    }

    /** A view of {@code bytes} bytes at an address. */
    static MemorySegment segment(long address, long bytes) {
        return MemorySegment.ofAddress(address).reinterpret(bytes);
    }
}
