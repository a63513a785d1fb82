package dev.cresset.samples.train;

import dev.cresset.samples.cli.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that comes to stand under its name only when it is complete: it is written beside it, as {@code .NAME.PID.part}, and
 * then renamed. What is no file, such as {@code /dev/stdout}, is written to as it is.
 *
 * @param option the option that names the file, for messages
 * @param path the file, as the user names it
 */
record OutputFile(String option, Path path) {

    /** Writes the content of a file. */
    interface Content {
        void write(OutputStream output) throws IOException;
    }

    /**
     * Refuses, before any work, a path that cannot be written in the end.
     *
     * @throws UserError if it is a folder, or its folder is absent or read-only
     */
    OutputFile checked() {
        if (Files.isDirectory(path)) {
            throw new UserError(option + ": " + path + " is a folder");
        }
        Path folder = target().getParent();
        if (!Files.isDirectory(folder)) {
            throw new UserError(option + ": there is no folder " + folder + " to write " + path.getFileName() + " in");
        }
        if (!Files.isWritable(isSpecial() ? path : folder)) {
            throw new UserError(option + ": no permission to write " + path);
        }
        return this;
    }

    void write(Content content) {
        try (OutputStream output = open()) {
            content.write(output);
        } catch (IOException e) {
            discard();
            throw failure(e);
        }
        commit();
    }

    /** Opens the part for writing. */
    OutputStream open() throws IOException {
        if (isSpecial()) {
            return Files.newOutputStream(path);
        }
        removeLeftovers();
        // If the process is ended from outside; once the part is renamed, there is nothing to delete.
        part().toFile().deleteOnExit();
        return Files.newOutputStream(part());
    }

    /** Deletes the parts of processes that were killed while they wrote the same file. */
    private void removeLeftovers() throws IOException {
        Pattern leftover =
                Pattern.compile("\\." + Pattern.quote(target().getFileName().toString()) + "\\.(\\d+)\\.part");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(target().getParent())) {
            for (Path file : files) {
                Matcher name = leftover.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Puts the part, which is closed, in place. */
    void commit() {
        if (isSpecial()) {
            return;
        }
        try {
            Files.move(part(), target(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard();
            throw failure(e);
        }
    }

    /** Deletes the part, leaving what stood under the file's name. */
    void discard() {
        if (!isSpecial()) {
            part().toFile().delete();
        }
    }

    UserError failure(IOException cause) {
        return new UserError(option + ": cannot write " + path + ": " + cause.getMessage(), cause);
    }

    /** A device or a pipe: nothing to rename over. */
    private boolean isSpecial() {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    /** Where the file is in truth: a link to it stays a link. */
    private Path target() {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Path part() {
        Path target = target();
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }
}
