package dev.cresset.error;

/** An index is outside its dimension. */
public final class TorchIndexException extends TorchException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception, whose message is LibTorch's behind the operator's name.
     *
     * @param operator the operator that was called, such as {@code aten::add.Tensor}
     * @param message LibTorch's message
     * @param trace LibTorch's C++ backtrace, or empty
     */
    public TorchIndexException(String operator, String message, String trace) {
        super(operator, message, trace);
    }
}
