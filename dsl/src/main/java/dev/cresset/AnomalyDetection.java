package dev.cresset;

import dev.cresset.bindings.ThreadState;

/**
 * While it is open, the calling thread's operators note where they are called, and a backward pass that fails says in which call's
 * function: the {@link dev.cresset.error.ForwardCall} that is the exception's cause has the Java stack of that call. For debugging only:
 * every call that is recorded takes many times as long.
 *
 * @see Autograd#detectAnomaly()
 */
public final class AnomalyDetection implements AutoCloseable {

    private static final int BITS = ThreadState.ANOMALY | ThreadState.ANOMALY_NAN;

    private final ThreadState thread = ThreadState.current();
    private final int before = thread.mode();

    AnomalyDetection(boolean checkNan) {
        thread.mode(before & ~BITS | (checkNan ? BITS : ThreadState.ANOMALY));
    }

    /** {@return whether the calling thread's operators note where they are called} */
    public static boolean isEnabled() {
        return (ThreadState.current().mode() & ThreadState.ANOMALY) != 0;
    }

    /**
     * Returns to the mode before.
     *
     * @throws IllegalStateException if another thread than the one that opened it closes it
     */
    @Override
    public void close() {
        if (ThreadState.current() != thread) {
            throw new IllegalStateException("anomaly detection is closed by the thread that opened it");
        }
        thread.restore(before, BITS);
    }
}
