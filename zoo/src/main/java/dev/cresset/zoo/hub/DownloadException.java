package dev.cresset.zoo.hub;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file could not be downloaded; the message is one line that names the file and says which file to put where. */
public class DownloadException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    /**
     * A failed download.
     *
     * @param message one line for the user
     * @param cause what went wrong underneath
     */
    public DownloadException(String message, IOException cause) {
        super(message, cause);
    }
}
