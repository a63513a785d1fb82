package dev.cresset.zoo.files.loading;

import dev.cresset.zoo.files.io.ByteSource;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A range of a file and the memory that it is read into.
 *
 * @param position its first position in the file
 * @param target the memory, of the range's size
 */
record FileRange(long position, MemorySegment target) {

    private static final long CHUNK = 8 << 20;
    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());
    /** Below this a second thread takes longer to start than to read. */
    private static final long WORTH_A_THREAD = 4 * CHUNK;

    /** Reads ranges, in the file's order. */
    static void read(ByteSource file, List<FileRange> ranges) {
        List<FileRange> chunks = new ArrayList<>();
        long bytes = 0;
        for (FileRange range : ranges) {
            range.cutInto(chunks);
            bytes += range.target.byteSize();
        }
        chunks.sort(Comparator.comparingLong(FileRange::position));
        AtomicInteger next = new AtomicInteger();
        Runnable reader = () -> {
            for (int i = next.getAndIncrement(); i < chunks.size(); i = next.getAndIncrement()) {
                file.read(chunks.get(i).position, chunks.get(i).target);
            }
        };
        if (bytes < WORTH_A_THREAD || THREADS == 1) {
            reader.run();
        } else {
            together(reader);
        }
    }

    private void cutInto(List<FileRange> chunks) {
        for (long done = 0; done < target.byteSize(); done += CHUNK) {
            long size = Math.min(CHUNK, target.byteSize() - done);
            chunks.add(new FileRange(position + done, target.asSlice(done, size)));
        }
    }

    private static void together(Runnable reader) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                reader, task -> Thread.ofPlatform().daemon().start(task));
        try {
            reader.run();
        } finally {
            // The memory must not be freed while the other thread writes into it.
            join(other);
        }
    }

    private static void join(CompletableFuture<Void> other) {
        try {
            other.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
