package dev.cresset.zoo.files.io;

import dev.cresset.Storage;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/** A file that is mapped into memory. */
public final class MappedSource implements ByteSource {

    private final Storage file;
    private final MemorySegment memory;

    private MappedSource(Storage file) {
        this.file = file;
        this.memory = file.segment();
    }

    /**
     * Maps a file into memory.
     *
     * @param file a regular file that is not empty
     * @param size its size in bytes
     * @return the file, mapped
     */
    public static MappedSource open(Path file, long size) {
        return new MappedSource(Storage.map(file, size));
    }

    @Override
    public long size() {
        return memory.byteSize();
    }

    @Override
    public void read(long position, MemorySegment target) {
        target.copyFrom(memory.asSlice(position, target.byteSize()));
    }

    /** {@return the file's memory} */
    public Storage file() {
        return file;
    }

    /** Parts of the file stay mapped while tensors use them. */
    @Override
    public void close() {
        file.close();
    }
}
