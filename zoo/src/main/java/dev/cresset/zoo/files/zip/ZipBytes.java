package dev.cresset.zoo.files.zip;

import dev.cresset.zoo.files.io.Malformed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The numbers of a zip file: little-endian, unsigned, and in a zip64 field if 16 or 32 bits are not enough. */
final class ZipBytes {

    static final int ABSENT_16 = 0xffff;
    static final long ABSENT_32 = 0xffffffffL;

    private static final int ZIP64 = 1;

    private ZipBytes() {}

    static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static int u16(ByteBuffer bytes) {
        return bytes.getShort() & 0xffff;
    }

    static long u32(ByteBuffer bytes) {
        return bytes.getInt() & ABSENT_32;
    }

    /** A 64-bit number, at most the greatest long. */
    static long u64(ByteBuffer bytes) {
        long value = bytes.getLong();
        Malformed.unless(value >= 0, "the zip directory holds a number of " + Long.toUnsignedString(value));
        return value;
    }

    static ByteBuffer take(ByteBuffer bytes, int count) {
        ByteBuffer taken = bytes.slice(bytes.position(), count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + count);
        return taken;
    }

    static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notText) {
            throw new Malformed("the zip directory holds a name that is not UTF-8", notText);
        }
    }

    /** The zip64 field among an entry's extra fields, empty if there is none (4.5.3). */
    static ByteBuffer zip64(ByteBuffer extraFields, String name) {
        ByteBuffer found = wrap(new byte[0]);
        while (extraFields.hasRemaining()) {
            Malformed.unless(extraFields.remaining() >= 4, name + ": its extra fields are truncated");
            int id = u16(extraFields);
            int size = u16(extraFields);
            Malformed.unless(size <= extraFields.remaining(), name + ": its extra fields are truncated");
            ByteBuffer field = take(extraFields, size);
            if (id == ZIP64) {
                Malformed.unless(!found.hasRemaining(), name + ": it has two zip64 fields");
                found = field;
            }
        }
        return found;
    }

    /** A 32-bit number of an entry, or the next one of its zip64 field if it is there. */
    static long large(long value, ByteBuffer zip64, String name) {
        if (value != ABSENT_32) {
            return value;
        }
        Malformed.unless(zip64.remaining() >= 8, name + ": its zip64 field is truncated");
        return u64(zip64);
    }
}
