package dev.cresset.error;

/** A matrix has no such decomposition or solution, for example because it is singular. */
public final class LinAlgException extends TorchException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception, whose message is LibTorch's behind the operator's name.
     *
     * @param operator the operator that was called, such as {@code aten::add.Tensor}
     * @param message LibTorch's message
     * @param trace LibTorch's C++ backtrace, or empty
     */
    public LinAlgException(String operator, String message, String trace) {
        super(operator, message, trace);
    }
}
