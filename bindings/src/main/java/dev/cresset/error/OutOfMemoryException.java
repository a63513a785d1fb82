package dev.cresset.error;

/** LibTorch could not get the memory that a tensor needs. */
public final class OutOfMemoryException extends TorchException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception, whose message is LibTorch's behind the operator's name.
     *
     * @param operator the operator that was called, such as {@code aten::add.Tensor}
     * @param message LibTorch's message
     * @param trace LibTorch's C++ backtrace, or empty
     */
    public OutOfMemoryException(String operator, String message, String trace) {
        super(operator, message, trace);
    }
}
