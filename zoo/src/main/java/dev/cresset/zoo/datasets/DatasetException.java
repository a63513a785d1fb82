package dev.cresset.zoo.datasets;

/**
 * A file of a data set is absent, damaged or malformed. The message is one line with the file, the problem and the remedy.
 */
public class DatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A problem with a file.
     *
     * @param message one line for the user
     */
    public DatasetException(String message) {
        super(message);
    }

    /**
     * A problem with a file that another exception shows.
     *
     * @param message one line for the user
     * @param cause the exception that shows the problem
     */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
