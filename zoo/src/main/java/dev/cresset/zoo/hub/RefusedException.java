package dev.cresset.zoo.hub;

import java.io.IOException;

/** A failure that a retry cannot fix, such as HTTP status 404 or a full disk. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
