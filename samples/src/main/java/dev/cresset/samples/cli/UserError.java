package dev.cresset.samples.cli;

/** A run that cannot go on for a reason that the user can change. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure to show.
     *
     * @param message one line: the thing, what is wrong with it, and the way out
     */
    public UserError(String message) {
        super(message);
    }

    /**
     * A failure to show, found by an exception underneath.
     *
     * @param message one line: the thing, what is wrong with it, and the way out
     * @param cause what went wrong underneath
     */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
