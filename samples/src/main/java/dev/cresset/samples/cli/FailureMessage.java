package dev.cresset.samples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** An error in one line: as it stands where it was written for users, with what it is otherwise. */
final class FailureMessage {

    private static final int LONGEST = 1000;

    private FailureMessage() {}

    static String of(Throwable error) {
        Throwable root = unwrapped(error);
        if (root instanceof IOException e) {
            return ofFile(e);
        }
        if (root instanceof OutOfMemoryError) {
            return "out of Java memory (" + root.getMessage() + "): give more with CRESSET_JAVA_OPTS=-Xmx8g";
        }
        return isForUsers(root)
                ? shortened(root.getMessage())
                : "internal error: " + root + " (--stacktrace shows where)";
    }

    /** All keys of a network that is another than the file's, say, would fill the screen. */
    private static String shortened(String message) {
        return message == null || message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST) + "... (" + (message.length() - LONGEST)
                        + " more characters, which --stacktrace shows)";
    }

    /** Without the wrappers whose own message says nothing. */
    private static Throwable unwrapped(Throwable error) {
        boolean wrapper = error.getClass() == UncheckedIOException.class
                || error instanceof ExceptionInInitializerError
                || error instanceof NoClassDefFoundError;
        return wrapper && error.getCause() != null ? unwrapped(error.getCause()) : error;
    }

    /** By package, because these are many: the project's own exceptions are written for users. */
    private static boolean isForUsers(Throwable error) {
        return error instanceof IllegalArgumentException
                || error.getClass().getName().startsWith("dev.cresset.");
    }

    /** The JDK's message is often the path alone; its kind is in the class. */
    private static String ofFile(IOException error) {
        if (error instanceof NoSuchFileException) {
            return error.getMessage() + ": no such file";
        }
        if (error instanceof AccessDeniedException) {
            return error.getMessage() + ": permission denied";
        }
        return error instanceof FileSystemException || error.getMessage() != null
                ? error.getMessage()
                : error.toString();
    }
}
