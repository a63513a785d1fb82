package dev.cresset.zoo.files.zip;

import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import java.nio.ByteBuffer;

/**
 * An entry in the file: its local header (4.3.7), its bytes, and its data descriptor if it has one (4.3.9).
 *
 * @param position the position of its first byte
 * @param end the position of the next entry
 */
record LocalEntry(long position, long end) {

    static final int HEADER = 0x04034b50;
    static final int HEADER_SIZE = 30;
    private static final int DESCRIPTOR = 0x08074b50;

    /**
     * @param listed the entry in the zip directory
     * @param limit the position of the directory
     * @throws Malformed if the entry reaches beyond that, or differs from the directory
     */
    static LocalEntry read(ByteSource file, ListedEntry listed, long limit) {
        String name = Quote.of(listed.name());
        Malformed.unless(listed.header() <= limit - HEADER_SIZE, name + ": the entry lies outside of the file");
        ByteBuffer header = ZipBytes.wrap(file.bytes(listed.header(), HEADER_SIZE));
        Malformed.unless(header.getInt() == HEADER, name + ": no entry begins where the zip directory says");
        int nameSize = header.getShort(26) & 0xffff;
        int extraSize = header.getShort(28) & 0xffff;
        long names = listed.header() + HEADER_SIZE;
        long position = names + nameSize + extraSize;
        Malformed.unless(
                position <= limit && listed.size() <= limit - position,
                name + ": the entry reaches beyond the end of the file (" + listed.size() + " bytes)");
        ByteBuffer behind = ZipBytes.wrap(file.bytes(names, nameSize + extraSize));
        String ownName = ZipBytes.utf8(ZipBytes.take(behind, nameSize));
        Malformed.unless(ownName.equals(listed.name()), name + ": its header has the name " + Quote.of(ownName));
        Malformed.unless(
                agree(header, ZipBytes.zip64(behind, name), listed, name),
                name + ": its header and the zip directory differ");
        long dataEnd = position + listed.size();
        return new LocalEntry(position, listed.sizesFollow() ? endOfDescriptor(file, dataEnd, limit, listed) : dataEnd);
    }

    private static boolean agree(ByteBuffer header, ByteBuffer zip64, ListedEntry listed, String name) {
        header.getShort(); // version
        boolean sameForm = ZipBytes.u16(header) == listed.flags() && ZipBytes.u16(header) == 0;
        header.getInt(); // date and time
        int crc32 = header.getInt();
        long packedSmall = ZipBytes.u32(header);
        long size = ZipBytes.large(ZipBytes.u32(header), zip64, name);
        long packed = ZipBytes.large(packedSmall, zip64, name);
        return sameForm
                && agree(size, listed.size(), listed)
                && agree(packed, listed.size(), listed)
                && agree(crc32, listed.crc32(), listed);
    }

    /** A header with a data descriptor has zeros. */
    private static boolean agree(long own, long expected, ListedEntry listed) {
        return own == expected || own == 0 && listed.sizesFollow();
    }

    /** A data descriptor has a signature or none, and sizes of 32 or 64 bits. */
    private static long endOfDescriptor(ByteSource file, long at, long limit, ListedEntry listed) {
        for (int bytes : new int[] {16, 24, 12, 20}) {
            if (bytes <= limit - at && isDescriptor(ZipBytes.wrap(file.bytes(at, bytes)), listed)) {
                return at + bytes;
            }
        }
        // Writers that know the sizes in advance leave the data descriptor out in spite of the flag.
        return at;
    }

    private static boolean isDescriptor(ByteBuffer bytes, ListedEntry listed) {
        boolean signed = bytes.remaining() % 8 == 0;
        if (signed && bytes.getInt() != DESCRIPTOR || bytes.getInt() != listed.crc32()) {
            return false;
        }
        boolean large = bytes.remaining() == 16;
        long compressed = large ? bytes.getLong() : ZipBytes.u32(bytes);
        long size = large ? bytes.getLong() : ZipBytes.u32(bytes);
        return compressed == listed.size() && size == listed.size();
    }
}
