package dev.cresset.error;

/** A value is outside what the operator takes. */
public final class TorchValueException extends TorchException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception, whose message is LibTorch's behind the operator's name.
     *
     * @param operator the operator that was called, such as {@code aten::add.Tensor}
     * @param message LibTorch's message
     * @param trace LibTorch's C++ backtrace, or empty
     */
    public TorchValueException(String operator, String message, String trace) {
        super(operator, message, trace);
    }
}
