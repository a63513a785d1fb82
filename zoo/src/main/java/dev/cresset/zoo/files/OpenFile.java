package dev.cresset.zoo.files;

import dev.cresset.error.TorchException;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.ChannelSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.MappedSource;
import dev.cresset.zoo.files.nodes.FileContents;
import dev.cresset.zoo.files.zip.Checksums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Opens a file for one action on its contents, and puts its name in front of each message. */
final class OpenFile {

    private OpenFile() {}

    /**
     * @param reader reads the contents, without the tensors' bytes
     * @param action gets the contents while the file is open
     */
    static <T> T with(
            Path file,
            LoadOptions options,
            Function<ByteSource, FileContents> reader,
            BiFunction<FileContents, ByteSource, T> action) {
        try (ByteSource source = open(file, options)) {
            FileContents contents = reader.apply(source);
            if (options.checksums()) {
                Checksums.check(source, contents.entries());
            }
            return action.apply(contents, source);
        } catch (Malformed malformed) {
            throw new FormatException(file + ": " + malformed.getMessage(), malformed);
        } catch (IOException failure) {
            throw new UncheckedIOException(describe(file, failure), failure);
        } catch (UncheckedIOException failure) {
            throw new UncheckedIOException(describe(file, failure.getCause()), failure.getCause());
        }
    }

    private static ByteSource open(Path file, LoadOptions options) throws IOException {
        long size = Files.size(file);
        Malformed.unless(Files.isRegularFile(file), "not a regular file");
        if (!options.mmap() || size == 0) {
            return ChannelSource.open(file);
        }
        try {
            return MappedSource.open(file, size);
        } catch (TorchException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private static String describe(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return file + ": no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return file + ": permission denied";
        }
        return file + ": it cannot be read: " + failure.getMessage();
    }
}
