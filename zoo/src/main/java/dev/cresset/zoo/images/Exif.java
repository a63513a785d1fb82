package dev.cresset.zoo.images;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads one tag of EXIF's TIFF structure, the orientation, from its first directory. Damaged EXIF is ignored: it does not concern the
 * pixels.
 */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12; // bytes: tag, type, count, value

    private Exif() {}

    /** The orientation in a block of EXIF, which begins with the byte order mark; upright if there is none. */
    static Orientation orientation(ByteBuffer tiff) {
        try {
            return Orientation.of(value(tiff.slice()));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return Orientation.UPRIGHT;
        }
    }

    private static int value(ByteBuffer tiff) {
        short mark = tiff.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) { // "II", Intel's byte order, and "MM", Motorola's
            return 0;
        }
        tiff.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = Short.toUnsignedInt(tiff.getShort());
        int directory = tiff.position();
        for (int entry = directory; entry < directory + entries * ENTRY; entry += ENTRY) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return 0;
    }
}
