package dev.cresset.zoo.files.io;

import java.lang.foreign.MemorySegment;

/** A file whose bytes are in an array. */
public final class ArraySource implements ByteSource {

    private final MemorySegment bytes;

    /**
     * Makes a source of an array.
     *
     * @param bytes the file's bytes, which must not change
     */
    public ArraySource(byte[] bytes) {
        this.bytes = MemorySegment.ofArray(bytes);
    }

    @Override
    public long size() {
        return bytes.byteSize();
    }

    @Override
    public void read(long position, MemorySegment target) {
        target.copyFrom(bytes.asSlice(position, target.byteSize()));
    }

    /** Does nothing: an array has nothing to release. */
    @Override
    public void close() {}
}
