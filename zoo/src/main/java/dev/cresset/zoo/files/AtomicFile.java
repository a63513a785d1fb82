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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that is replaced in one step: the new content is written to a part file beside it, brought to the disk, and renamed. If the
 * process or the machine dies, the old file or the new one is there, complete.
 *
 * {@snippet :
 * AtomicFile.write(Path.of("losses.tsv"), out -> out.write(ByteBuffer.wrap(bytes)));
 * }
 *
 * <p>A symbolic link stays a link: the file behind it is replaced. A device or a pipe is written directly.
 *
 * <p>The part file of a process that died is deleted by the next write of the same file. Writers hold a lock on their part file, which
 * tells a living writer from a dead one.
 */
public final class AtomicFile implements AutoCloseable {

    /** The part files of this process; closing another channel of one would release its lock. */
    private static final Set<Path> OWN_PARTS = ConcurrentHashMap.newKeySet();

    /** Writes the new content. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the new content.
         *
         * @param out an empty file
         * @throws IOException if it cannot be written
         */
        void write(FileChannel out) throws IOException;
    }

    private final FileChannel channel;
    private final Path target;
    private final Path part; // the target itself where that is a device or a pipe

    private AtomicFile(FileChannel channel, Path target, Path part) {
        this.channel = channel;
        this.target = target;
        this.part = part;
    }

    /**
     * Writes a file in one step.
     *
     * @param file the file to replace or to make
     * @param content writes the new content
     * @throws UncheckedIOException if that fails; the old file is unchanged, and no part file is left
     */
    public static void write(Path file, Content content) {
        try (AtomicFile out = open(file)) {
            content.write(out.channel);
            out.commit();
        } catch (NoSuchFileException missing) {
            throw new UncheckedIOException(file + ": its folder does not exist", missing);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": it cannot be written: " + failure.getMessage(), failure);
        }
    }

    /**
     * Opens a file whose content is written little by little. Nothing appears under its name before {@link #commit}.
     *
     * @param file the file to replace or to make
     * @return the open file
     * @throws IOException if no part file can be made beside it
     */
    public static AtomicFile open(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new AtomicFile(FileChannel.open(file, StandardOpenOption.WRITE), file, file);
        }
        Path target = (Files.exists(file) ? file.toRealPath() : file).toAbsolutePath();
        removeLeftovers(target);
        AtomicFile opened = openPart(target);
        while (!Files.exists(opened.part)) {
            opened.close(); // another process took it for a leftover, before the lock
            opened = openPart(target);
        }
        return opened;
    }

    private static AtomicFile openPart(Path target) throws IOException {
        Path part = target.resolveSibling(prefix(target) + UUID.randomUUID() + ".part");
        OWN_PARTS.add(part);
        try {
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock(channel);
            return new AtomicFile(channel, target, part);
        } catch (IOException failure) {
            OWN_PARTS.remove(part);
            throw failure;
        }
    }

    /** {@return the part file, empty at first} */
    public FileChannel channel() {
        return channel;
    }

    /**
     * Puts the content in the place of the old file; it is on the disk when the method returns.
     *
     * @throws IOException if that fails; the old file is unchanged
     */
    public void commit() throws IOException {
        if (!part.equals(target)) {
            copyPermissions(target, part);
            publish(channel, part, target);
        }
    }

    /**
     * Closes the file. Without a {@link #commit}, the old file is unchanged.
     *
     * @throws IOException if the part file cannot be closed or deleted
     */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!part.equals(target)) {
            Files.deleteIfExists(part); // after the rename there is nothing to delete
            OWN_PARTS.remove(part);
        }
    }

    /**
     * Renames a complete part file, after its bytes are on the disk.
     *
     * @param channel the part file, open
     * @param part its path
     * @param target its final path, in the same folder
     * @throws IOException if that fails
     */
    public static void publish(FileChannel channel, Path part, Path target) throws IOException {
        channel.force(true);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent());
    }

    /** The rename itself is on the disk only when the folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Some file systems have no locks; there, leftovers stay. */
    private static void lock(FileChannel channel) {
        try {
            channel.lock();
        } catch (IOException _) {
            // The file is written nevertheless.
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (target != null && Files.exists(from)) {
            target.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    private static void removeLeftovers(Path target) throws IOException {
        DirectoryStream.Filter<Path> isLeftover = path -> {
            String name = path.getFileName().toString();
            // The length matters: another file's name may begin with this one's.
            return name.startsWith(prefix(target))
                    && name.endsWith(".part")
                    && name.length() == prefix(target).length() + 36 + 5
                    && !OWN_PARTS.contains(path);
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
