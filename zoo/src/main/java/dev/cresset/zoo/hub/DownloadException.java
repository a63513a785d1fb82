package dev.cresset.zoo.hub;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file could not be downloaded. The message is one line with the file and the path to put it at. */
public class DownloadException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    /**
     * A failed download.
     *
     * @param message one line for the user
     * @param cause the exception that shows the problem
     */
    public DownloadException(String message, IOException cause) {
        super(message, cause);
    }
}
