package dev.cresset.error;

/** A call of LibTorch that it has refused or failed in. The message is the operator and LibTorch's own message. */
public sealed class TorchException extends RuntimeException
        permits CudaNotAvailableException,
                LinAlgException,
                NotImplementedException,
                OperatorNotFoundException,
                OutOfMemoryException,
                TorchIndexException,
                TorchTypeException,
                TorchValueException {

    private static final long serialVersionUID = 1;

    /** The operator that was called. */
    private final String operator;

    /** LibTorch's C++ backtrace. */
    private final String trace;

    /**
     * Makes the exception, whose message is LibTorch's behind the operator's name.
     *
     * @param operator the operator that was called, such as {@code aten::add.Tensor}
     * @param message LibTorch's message
     * @param trace LibTorch's C++ backtrace, or empty
     */
    public TorchException(String operator, String message, String trace) {
        super(operator + ": " + message);
        this.operator = operator;
        this.trace = trace;
    }

    /** {@return the operator that was called, such as {@code aten::add.Tensor}} */
    public String operator() {
        return operator;
    }

    /** {@return where in LibTorch's C++ code it happened, as LibTorch prints it; empty where it does not say} */
    public String nativeTrace() {
        return trace;
    }
}
