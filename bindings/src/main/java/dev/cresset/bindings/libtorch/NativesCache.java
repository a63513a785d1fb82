package dev.cresset.bindings.libtorch;

import dev.cresset.error.LibTorchLoadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * The user's folder of unpacked native libraries, {@code cresset} in {@code $XDG_CACHE_HOME} or in {@code ~/.cache}, or
 * the folder that {@code -Dcresset.cache} names.
 *
 * <p>A library is written into a folder of its own beside the final one, which then appears by one rename: no process
 * ever sees a part, and no file that a process may have mapped is written again. Where two processes unpack at once the
 * first rename wins.
 */
final class NativesCache {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final long MIB = 1 << 20;

    private final Path root;

    NativesCache(Path root) {
        this.root = root;
    }

    static NativesCache of(Host host) {
        String named = host.property().apply("cresset.cache");
        if (named != null && !named.isBlank()) {
            return new NativesCache(Path.of(named).toAbsolutePath());
        }
        String xdg = host.environment().apply("XDG_CACHE_HOME");
        // The XDG specification: a relative path is invalid and is to be ignored.
        Path caches = xdg != null && xdg.startsWith("/")
                ? Path.of(xdg)
                : Path.of(host.property().apply("user.home"), ".cache");
        return new NativesCache(caches.resolve("cresset").toAbsolutePath());
    }

    /**
     * Unpacks libraries, unless they are there already.
     *
     * @return the folder that holds them
     * @throws LibTorchLoadException if they cannot be written; nothing half-written is left
     */
    Path unpack(NativeBundle bundle) {
        Path target = folder(bundle);
        if (!isComplete(target, bundle)) {
            try {
                install(bundle, target);
            } catch (IOException failure) {
                throw new LibTorchLoadException(
                        "cannot unpack %s (%d MiB) into %s: %s; name a folder with room for it with -Dcresset.cache"
                                .formatted(
                                        bundle.origin(),
                                        (bundle.size() + MIB - 1) / MIB,
                                        target.getParent(),
                                        Reasons.of(failure)),
                        failure);
            }
        }
        return target;
    }

    /** The folder that libraries are unpacked to. */
    Path folder(NativeBundle bundle) {
        return root.resolve(bundle.kind()).resolve(bundle.folderName());
    }

    private static boolean isComplete(Path folder, NativeBundle bundle) {
        try {
            for (NativeResource resource : bundle.resources()) {
                if (Files.size(folder.resolve(resource.fileName())) != resource.size()) {
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void install(NativeBundle bundle, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        ScratchFolder.deleteAbandoned(target.getParent());
        try (ScratchFolder scratch = ScratchFolder.beside(target)) {
            Files.createDirectory(scratch.path());
            for (NativeResource resource : bundle.resources()) {
                write(resource, scratch.path().resolve(resource.fileName()), bundle.origin());
            }
            publish(scratch.path(), target, bundle);
        }
    }

    private static void write(NativeResource resource, Path file, String origin) throws IOException {
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = resource.content().open();
                FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
                size += count;
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, count);
                while (part.hasRemaining()) {
                    out.write(part);
                }
            }
            // A power failure after the rename must not leave files of the right size without their content.
            out.force(false);
        }
        if (size != resource.size() || crc.getValue() != resource.crc()) {
            throw new LibTorchLoadException("%s in %s is damaged: delete the jar and let the build download it again"
                    .formatted(resource.fileName(), origin));
        }
    }

    private static void publish(Path scratch, Path target, NativeBundle bundle) throws IOException {
        try {
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException _) {
            if (!isComplete(target, bundle)) {
                replace(scratch, target);
            }
        }
    }

    /** Moves an incomplete folder away and deletes it there: a process that mapped its files keeps them. */
    private static void replace(Path scratch, Path target) throws IOException {
        try (ScratchFolder aside = ScratchFolder.beside(target)) {
            Files.move(target, aside.path(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
