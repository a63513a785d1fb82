package dev.cresset.zoo.files.zip;

import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;

/**
 * An entry of the zip directory, to be compared with the entry in the file.
 *
 * @param name its path
 * @param flags its general purpose bits (4.4.4)
 * @param method the compression method (4.4.5)
 * @param header the position of its local header
 * @param packed the compressed size in bytes
 * @param size the size in bytes
 * @param crc32 the checksum
 */
record ListedEntry(String name, int flags, int method, long header, long packed, long size, int crc32) {

    static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    static final int SIZES_FOLLOW = 1 << 3;
    static final int UTF_8 = 1 << 11;
    /** Bits 1 and 2 are about compression and have no meaning here. */
    static final int KNOWN_FLAGS = 1 << 1 | 1 << 2 | SIZES_FOLLOW | UTF_8;

    /** A stored entry of a name. */
    static ListedEntry stored(String name, long header, long size, int crc32) {
        return new ListedEntry(name, UTF_8, 0, header, size, size, crc32);
    }

    /** @throws Malformed if the entry is encrypted or compressed */
    void checkStored() {
        String quoted = Quote.of(name);
        Malformed.unless((flags & ENCRYPTED) == 0, quoted + ": the entry is encrypted");
        Malformed.unless(
                (flags & ~KNOWN_FLAGS) == 0,
                String.format("%s: the entry has the unknown flags 0x%04x", quoted, flags));
        Malformed.unless(method == 0, quoted + ": the entry is compressed (method " + method + "), not stored");
        Malformed.unless(packed == size, quoted + ": the stored entry has two different sizes");
    }

    boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }
}
