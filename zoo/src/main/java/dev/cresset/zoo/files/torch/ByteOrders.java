package dev.cresset.zoo.files.torch;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import dev.cresset.DType;
import java.lang.foreign.MemorySegment;

/** Turns numbers around that were written on a machine of the other byte order. */
final class ByteOrders {

    private ByteOrders() {}

    /** How many bytes of an element are turned around together: half of a complex number. */
    static int unit(DType dtype) {
        return dtype.isComplex() ? dtype.itemSize() / 2 : dtype.itemSize();
    }

    /** Turns every {@code unit} bytes around; 1, 2, 4 and 8 are known. */
    static void swap(MemorySegment bytes, int unit) {
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
