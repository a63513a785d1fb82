package dev.cresset.zoo.files.zip;

/**
 * An entry as the directory lists it, to be compared with what stands where it is said to be.
 *
 * @param name its path
 * @param flags its general purpose bits (4.4.4)
 * @param header where its own header begins
 * @param size how many bytes it has
 * @param crc32 their checksum
 */
record ListedEntry(String name, int flags, long header, long size, int crc32) {

    static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    static final int SIZES_FOLLOW = 1 << 3;
    static final int UTF_8 = 1 << 11;
    /** Bits 1 and 2 speak of compression and mean nothing here. */
    static final int KNOWN_FLAGS = 1 << 1 | 1 << 2 | SIZES_FOLLOW | UTF_8;

    boolean sizesFollow() {
        return (flags & SIZES_FOLLOW) != 0;
    }
}
