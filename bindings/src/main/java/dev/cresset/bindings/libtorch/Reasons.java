package dev.cresset.bindings.libtorch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The reason of an input or output failure in words: the JDK's message is often the path alone. */
final class Reasons {

    private Reasons() {}

    static String of(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (failure instanceof NoSuchFileException absent) {
            return absent.getFile() + " does not exist";
        }
        if (failure instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is in the way";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
