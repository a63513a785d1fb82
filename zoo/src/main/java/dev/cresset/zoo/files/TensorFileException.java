package dev.cresset.zoo.files;

/**
 * A file of tensors cannot be read or written. The message is one line that names the file and, where it is about one tensor,
 * that.
 */
public final class TensorFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A bad file.
     *
     * @param message one line for the user
     */
    public TensorFileException(String message) {
        super(message);
    }

    /**
     * A bad file, found by an exception underneath.
     *
     * @param message one line for the user
     * @param cause what went wrong underneath
     */
    public TensorFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
