package dev.cresset.zoo.files.io;

/**
 * A file is not what it should be. The message is one line about the part of it that is wrong; whoever knows the file's name puts it in
 * front.
 */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception for a file that is not what its format asks for.
     *
     * @param message what is wrong, on one line
     */
    public Malformed(String message) {
        super(message);
    }

    /**
     * Makes the exception for a file that is not what its format asks for, as another failure has shown.
     *
     * @param message what is wrong, on one line
     * @param cause how it came out
     */
    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Checks a condition that a well-formed file meets.
     *
     * @param condition what must hold
     * @param message what is wrong where it does not
     */
    public static void unless(boolean condition, String message) {
        if (!condition) {
            throw new Malformed(message);
        }
    }
}
