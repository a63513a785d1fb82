package dev.cresset.zoo.files;

/**
 * A file of weights is damaged, is no such file, or holds what is not allowed. The message is one line that names the file, the part of
 * it, and what is wrong there.
 */
public class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception for a file that is not what its format asks for.
     *
     * @param message one line for the user
     */
    public FormatException(String message) {
        super(message);
    }

    /**
     * Makes the exception for a file that is not what its format asks for, as another failure has shown.
     *
     * @param message one line for the user
     * @param cause what went wrong underneath
     */
    public FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
