package dev.cresset.zoo.files.nodes;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.cresset.DType;
import java.lang.foreign.MemorySegment;

/** Swaps the bytes of numbers from a machine of the other byte order. */
public final class ByteOrders {

    private ByteOrders() {}

    /**
     * {@return the number of bytes that are swapped together: an element, or half of a complex one}
     *
     * @param dtype the elements' type
     */
    public static int unit(DType dtype) {
        return dtype.isComplex() ? dtype.itemSize() / 2 : dtype.itemSize();
    }

    /**
     * Reverses every {@code unit} bytes in place.
     *
     * @param bytes the numbers
     * @param unit the size of a number: 1, 2, 4 or 8 bytes
     * @throws IllegalArgumentException if it is another size
     */
    public static void swap(MemorySegment bytes, int unit) {
        if (unit == 1) {
            return;
        }
        for (long at = 0; at <= bytes.byteSize() - unit; at += unit) {
            switch (unit) {
                case 2 -> bytes.set(JAVA_SHORT_UNALIGNED, at, Short.reverseBytes(bytes.get(JAVA_SHORT_UNALIGNED, at)));
                case 4 -> bytes.set(JAVA_INT_UNALIGNED, at, Integer.reverseBytes(bytes.get(JAVA_INT_UNALIGNED, at)));
                case 8 -> bytes.set(JAVA_LONG_UNALIGNED, at, Long.reverseBytes(bytes.get(JAVA_LONG_UNALIGNED, at)));
                default -> throw new IllegalArgumentException("numbers of " + unit + " bytes are not known");
            }
        }
    }
}
