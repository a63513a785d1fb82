package dev.cresset.zoo.files.io;

/**
 * A part of a file is malformed. The message is one line without the file's name, which the caller puts in front.
 */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A problem with a file.
     *
     * @param message the problem, on one line
     */
    public Malformed(String message) {
        super(message);
    }

    /**
     * A problem with a file that another exception shows.
     *
     * @param message the problem, on one line
     * @param cause the exception that shows the problem
     */
    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Checks a condition that a well-formed file meets.
     *
     * @param condition what must hold
     * @param message the problem if it does not hold
     */
    public static void unless(boolean condition, String message) {
        if (!condition) {
            throw new Malformed(message);
        }
    }
}
