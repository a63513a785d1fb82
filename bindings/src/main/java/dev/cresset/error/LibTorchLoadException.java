package dev.cresset.error;

/**
 * Thrown when LibTorch or Cresset's own native library cannot be found, unpacked or loaded.
 *
 * <p>The message is one line that names the place and the fix. The first failure is remembered: each later use of
 * LibTorch in the same JVM throws this exception again with the same message.
 */
public class LibTorchLoadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, and what to do about it, in one line
     */
    public LibTorchLoadException(String message) {
        super(message);
    }

    /**
     * Makes the exception with the failure below it.
     *
     * @param message what failed, where, and what to do about it, in one line
     * @param cause the failure that was met, or null
     */
    public LibTorchLoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
