package dev.cresset.zoo.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Replaces a file in one step: the new one is written beside it under another name, brought to the disk, and renamed. Whenever the
 * process or the machine dies, the old file or the new one is there, whole.
 *
 * <p>What a writer that died has left behind goes with the next write of the same file. Writers hold a lock on what they write, by which
 * the living are told from the dead.
 */
final class AtomicFile {

    /** Writes the new file's bytes. */
    @FunctionalInterface
    interface Body {
        void write(FileChannel out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * @param file the file to replace or to make; where it is a symbolic link, what it points to
     * @param body writes it
     * @throws UncheckedIOException if that fails; the old file is as it was, and nothing else is left
     */
    static void write(Path file, Body body) {
        try {
            Path target = (Files.exists(file) ? file.toRealPath() : file).toAbsolutePath();
            removeLeftovers(target);
            while (!tryWrite(target, body)) {
                // Somebody took the new file for a leftover, between its making and its lock.
            }
        } catch (NoSuchFileException missing) {
            throw new UncheckedIOException(file + ": its folder does not exist", missing);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": it cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static boolean tryWrite(Path target, Body body) throws IOException {
        Path part = target.resolveSibling(prefix(target) + UUID.randomUUID() + ".part");
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            lock(out);
            if (Files.notExists(part)) {
                return false;
            }
            body.write(out);
            copyPermissions(target, part);
            out.force(true);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part); // after the rename there is nothing to delete
        }
        sync(target.getParent());
        return true;
    }

    /** Some file systems know no locks; there, leftovers stay. */
    private static void lock(FileChannel out) {
        try {
            out.lock();
        } catch (IOException _) {
            // The file is written all the same.
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (target != null && Files.exists(from)) {
            target.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** The rename itself is on the disk only when the folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    private static void removeLeftovers(Path target) throws IOException {
        DirectoryStream.Filter<Path> isLeftover = path -> {
            String name = path.getFileName().toString();
            // The length too: another file's name may begin with this one's.
            return name.startsWith(prefix(target))
                    && name.endsWith(".part")
                    && name.length() == prefix(target).length() + 36 + 5;
        };
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(target.getParent(), isLeftover)) {
            for (Path leftover : leftovers) {
                removeIfDead(leftover);
            }
        }
    }

    private static void removeIfDead(Path leftover) {
        try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException | OverlappingFileLockException _) {
            // It is being written, or is gone already.
        }
    }
}
