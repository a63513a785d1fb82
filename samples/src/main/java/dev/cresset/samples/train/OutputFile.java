package dev.cresset.samples.train;

import dev.cresset.samples.cli.UserError;
import dev.cresset.zoo.files.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to write, as an option names it; an {@link AtomicFile}, with messages that name the option.
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
        try (AtomicFile file = open()) {
            content.write(Channels.newOutputStream(file.channel()));
            file.commit();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    AtomicFile open() throws IOException {
        return AtomicFile.open(path);
    }

    UserError failure(IOException cause) {
        return new UserError(option + ": cannot write " + path + ": " + cause.getMessage(), cause);
    }

    /** A device or a pipe, such as {@code /dev/stdout}. */
    private boolean isSpecial() {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    /** The file behind a link. */
    private Path target() {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
