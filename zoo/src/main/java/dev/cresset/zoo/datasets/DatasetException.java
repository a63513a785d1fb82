package dev.cresset.zoo.datasets;

/**
 * A data set's file is absent, damaged, or not what it should be. The message is one line that names the file, what is
 * wrong with it, and the way out.
 */
public class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Bad data.
     *
     * @param message one line for the user
     */
    public DatasetException(String message) {
        super(message);
    }

    /**
     * Bad data, found by an exception underneath.
     *
     * @param message one line for the user
     * @param cause what went wrong underneath
     */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
