package dev.cresset.zoo.images;

/** An image file cannot be read. The message is one line that names the file and what is wrong with it. */
public class ImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A bad file.
     *
     * @param message one line for the user
     */
    public ImageException(String message) {
        super(message);
    }

    /**
     * A bad file, found by an exception underneath.
     *
     * @param message one line for the user
     * @param cause what went wrong underneath
     */
    public ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
