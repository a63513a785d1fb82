package dev.cresset.error;

/** The operator has no implementation for this device, dtype or layout. */
public final class NotImplementedException extends TorchException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception, whose message is LibTorch's behind the operator's name.
     *
     * @param operator the operator that was called, such as {@code aten::add.Tensor}
     * @param message LibTorch's message
     * @param trace LibTorch's C++ backtrace, or empty
     */
    public NotImplementedException(String operator, String message, String trace) {
        super(operator, message, trace);
    }
}
