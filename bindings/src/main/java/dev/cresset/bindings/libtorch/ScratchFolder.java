package dev.cresset.bindings.libtorch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A folder's place beside another one, of which nothing is left when it closes. */
record ScratchFolder(Path path) implements AutoCloseable {

    private static final String PREFIX = ".unpacking-";

    /** Longer than any unpacking takes. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    static ScratchFolder beside(Path target) {
        return new ScratchFolder(target.resolveSibling(PREFIX + UUID.randomUUID()));
    }

    /** Deletes what processes left that were killed while they unpacked. */
    static void deleteAbandoned(Path parent) {
        Instant oldest = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + '*')) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(oldest)) {
                    delete(folder);
                }
            }
        } catch (IOException _) {
            // Another process deletes the same folders, or the next one will.
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            delete(path);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
