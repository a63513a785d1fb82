package dev.cresset.data;

/** A worker of a {@link DataLoader} could not load a batch; the cause is the exception of the dataset. */
public final class DataLoaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataLoaderException(String message, Throwable cause) {
        super(message, cause);
    }
}
