package dev.cresset.zoo.files.io;

import java.lang.foreign.MemorySegment;

/** The bytes of one file of constant size. Threads may share it. */
public interface ByteSource extends AutoCloseable {

    /** {@return the number of bytes} */
    long size();

    /**
     * Fills the target with the bytes from a position on.
     *
     * @param position the position of the first byte in the file
     * @param target the memory to fill, all of it
     * @throws Malformed if the file is too short
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    void read(long position, MemorySegment target);

    @Override
    void close();

    /**
     * {@return a copy of some bytes}
     *
     * @param position the position of the first byte
     * @param count the number of bytes; the caller has compared it with {@link #size()}
     */
    default byte[] bytes(long position, int count) {
        byte[] bytes = new byte[count];
        read(position, MemorySegment.ofArray(bytes));
        return bytes;
    }
}
