package dev.cresset.zoo.files;

/**
 * A file of tensors is damaged, has another format, or holds objects that are not allowed. The message is one line with the file, the part
 * of it, and the problem.
 */
public class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A problem with a file.
     *
     * @param message one line for the user
     */
    public FormatException(String message) {
        super(message);
    }

    /**
     * A problem with a file that another exception shows.
     *
     * @param message one line for the user
     * @param cause the exception that shows the problem
     */
    public FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
