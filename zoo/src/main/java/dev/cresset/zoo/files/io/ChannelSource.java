package dev.cresset.zoo.files.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is read on demand. */
public final class ChannelSource implements ByteSource {

    /** One system call reads less than 2 GiB, the limit of a ByteBuffer. */
    private static final long LARGEST_READ = 1 << 30;

    private final FileChannel channel;
    private final long size;

    private ChannelSource(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /**
     * {@return a source of its bytes}
     *
     * @param file a regular file
     * @throws IOException if it cannot be opened
     */
    public static ChannelSource open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ChannelSource(channel, channel.size());
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, MemorySegment target) {
        for (long done = 0; done < target.byteSize(); ) {
            long count = Math.min(target.byteSize() - done, LARGEST_READ);
            ByteBuffer buffer = target.asSlice(done, count).asByteBuffer();
            done += read(position + done, buffer);
        }
    }

    private int read(long position, ByteBuffer buffer) {
        try {
            int count = channel.read(buffer, position);
            Malformed.unless(count > 0, "the file was truncated while it was read");
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
