package dev.cresset.error;

import java.util.List;

/**
 * The forward call that recorded the function in which a backward pass has failed: the cause of the failure under anomaly detection.
 * Its stack trace is that of the forward call.
 */
public final class ForwardCall extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The function of the graph. */
    private final String function;

    /** The operator that recorded it. */
    private final String operator;

    /**
     * Makes a note of a call whose backward function failed.
     *
     * @param function the function of the graph, such as {@code SqrtBackward0}
     * @param operator the operator that recorded it
     * @param stack the stack of the call; empty where it is not known
     */
    public ForwardCall(String function, String operator, List<StackTraceElement> stack) {
        super(function + " was recorded by " + operator);
        this.function = function;
        this.operator = operator;
        setStackTrace(stack.toArray(new StackTraceElement[0]));
    }

    /** {@return the function of the graph in which the backward pass has failed, such as {@code SqrtBackward0}} */
    public String function() {
        return function;
    }

    /** {@return the operator that recorded it: the method that was called, or LibTorch's name for it where no call in Java is known} */
    public String operator() {
        return operator;
    }
}
