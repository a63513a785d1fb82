package dev.cresset.zoo.images;

/** An image file cannot be read. The message is one line with the file and the problem. */
public class ImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A problem with a file.
     *
     * @param message one line for the user
     */
    public ImageException(String message) {
        super(message);
    }

    /**
     * A problem with a file that another exception shows.
     *
     * @param message one line for the user
     * @param cause the exception that shows the problem
     */
    public ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
