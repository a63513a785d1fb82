package dev.cresset.zoo.files.io;

import java.lang.foreign.MemorySegment;

/** The bytes of one file, whose size does not change. Threads may share it. */
public interface ByteSource extends AutoCloseable {

    /** {@return how many bytes there are} */
    long size();

    /**
     * Fills {@code target} with the bytes from {@code position} on.
     *
     * @param position in bytes from the file's beginning
     * @param target the memory to fill, all of it
     * @throws Malformed if the file ends before
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    void read(long position, MemorySegment target);

    @Override
    void close();

    /**
     * {@return a copy of some bytes}
     *
     * @param position where to begin
     * @param count how many; the caller has compared it with {@link #size()}
     */
    default byte[] bytes(long position, int count) {
        byte[] bytes = new byte[count];
        read(position, MemorySegment.ofArray(bytes));
        return bytes;
    }
}
