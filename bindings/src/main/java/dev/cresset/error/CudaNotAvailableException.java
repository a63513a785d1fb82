package dev.cresset.error;

/** A CUDA device is needed, and there is none. The message gives the reason: LibTorch is built without CUDA, or no device can be used. */
public final class CudaNotAvailableException extends TorchException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the exception, whose message is the reason behind what was called.
     *
     * @param operator the operator or the function that was called, such as {@code aten::empty.memory_format}
     * @param reason why there is no device
     * @param trace LibTorch's C++ backtrace, or empty
     */
    public CudaNotAvailableException(String operator, String reason, String trace) {
        super(operator, reason, trace);
    }
}
