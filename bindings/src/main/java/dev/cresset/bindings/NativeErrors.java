package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.error.CudaNotAvailableException;
import dev.cresset.error.LinAlgException;
import dev.cresset.error.NotImplementedException;
import dev.cresset.error.OperatorNotFoundException;
import dev.cresset.error.OutOfMemoryException;
import dev.cresset.error.TorchException;
import dev.cresset.error.TorchIndexException;
import dev.cresset.error.TorchTypeException;
import dev.cresset.error.TorchValueException;
import java.util.Map;

/** Makes Java exceptions of the shim's failures. */
public final class NativeErrors {

    /** The exceptions of their own class, by the shim's kind of failure. */
    private static final Map<Integer, Constructor> CLASSES = Map.of(
            CRESSET_FAILURE_INDEX(), TorchIndexException::new,
            CRESSET_FAILURE_TYPE(), TorchTypeException::new,
            CRESSET_FAILURE_VALUE(), TorchValueException::new,
            CRESSET_FAILURE_NOT_IMPLEMENTED(), NotImplementedException::new,
            CRESSET_FAILURE_OUT_OF_MEMORY(), OutOfMemoryException::new,
            CRESSET_FAILURE_LINALG(), LinAlgException::new);

    private NativeErrors() {}

    @FunctionalInterface
    private interface Constructor {
        TorchException make(String operator, String message, String trace);
    }

    /**
     * @param outcome the result of a function of the shim
     * @return the outcome, where it is no failure
     * @throws TorchException if it is one
     */
    static long check(long outcome, String operator) {
        if ((outcome & 1) != 0) {
            throw of(outcome, operator);
        }
        return outcome;
    }

    /**
     * Reads and frees a failure.
     *
     * @param failure the result of a function of the shim, an odd number
     * @param operator the operator that was called
     * @return the exception to throw
     */
    public static TorchException of(long failure, String operator) {
        try {
            String message = cresset_failure_message(failure).getString(0);
            String trace = cresset_failure_trace(failure).getString(0);
            return exception(cresset_failure_kind(failure), operator, message, trace);
        } finally {
            cresset_failure_free(failure);
        }
    }

    static TorchException exception(int kind, String operator, String message, String trace) {
        if (CudaProblem.explains(message)) {
            return new CudaNotAvailableException(operator, CudaProblem.reason().orElseThrow(), trace);
        }
        if (kind == CRESSET_FAILURE_ABSENT()) {
            return new OperatorNotFoundException(
                    operator, LibTorch.loaded().version().toString(), OperatorTable.LIST_VERSION);
        }
        return CLASSES.getOrDefault(kind, TorchException::new).make(operator, message, trace);
    }

    /**
     * {@return a failure itself, where it is unchecked}
     *
     * @param failure the exception of a method handle's call
     */
    public static RuntimeException rethrow(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("a downcall threw a checked exception", failure);
    }
}
