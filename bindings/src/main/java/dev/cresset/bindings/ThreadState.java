package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

/**
 * The state of a thread from call to call: the modes that travel with every operator, the memory for arguments, and the handles that the
 * thread has made. It belongs to the Java thread, so that it follows a virtual thread from carrier to carrier.
 */
public final class ThreadState {

    /** The mode bit under which operators record nothing for the backward pass. */
    static final int NO_GRAD = CRESSET_MODE_NO_GRAD();

    /** The mode bit under which operators make inference tensors; {@link #NO_GRAD} goes with it. */
    static final int INFERENCE = CRESSET_MODE_INFERENCE();

    /** The mode bit under which functions of the graph note which call of an operator recorded them. */
    static final int ANOMALY = CRESSET_MODE_ANOMALY();

    /** With {@link #ANOMALY}: a backward pass stops at the first gradient with a NaN. */
    static final int ANOMALY_NAN = CRESSET_MODE_ANOMALY_NAN();

    /** From this bit on: the number of the thread's {@link CudaPlacement}, 0 for the default one. */
    static final int PLACEMENT_SHIFT = CRESSET_MODE_PLACEMENT_SHIFT();

    /** The bits of that number. */
    static final int PLACEMENT = -1 << PLACEMENT_SHIFT;

    private static final ThreadLocal<ThreadState> CURRENT = ThreadLocal.withInitial(ThreadState::new);

    private final ArgumentStack argumentStack = new ArgumentStack();
    private final HandleList handles = HandleList.forCurrentThread();
    private int mode;
    private ThreadMode innermost;
    private boolean capturing;

    private ThreadState() {}

    /** {@return the calling thread's} */
    public static ThreadState current() {
        return CURRENT.get();
    }

    /** {@return the mode bits; 0 is what every thread starts with} */
    public int mode() {
        return mode;
    }

    /** Sets the mode bits for the calls to come. */
    void mode(int bits) {
        mode = bits;
    }

    /** {@return the mode that was opened last and is still open, null for none} */
    ThreadMode innermost() {
        return innermost;
    }

    /** Sets the mode that was opened last, and the mode bits with it. */
    void innermost(ThreadMode opened, int bits) {
        innermost = opened;
        mode = bits;
    }

    private boolean has(int bit) {
        return (mode & bit) != 0;
    }

    /** {@return whether operators are recorded for the backward pass} */
    public boolean isGradEnabled() {
        return !has(NO_GRAD);
    }

    /** {@return whether operators make inference tensors} */
    public boolean isInferenceMode() {
        return has(INFERENCE);
    }

    /** {@return whether functions of the graph note which call recorded them} */
    public boolean isAnomalyDetection() {
        return has(ANOMALY);
    }

    /** {@return whether a gradient with a NaN ends a backward pass} */
    public boolean isAnomalyCheckNan() {
        return has(ANOMALY_NAN);
    }

    /**
     * {@return whether operators convert their arguments to 16 bits where that pays}
     *
     * @param device where the operators run
     */
    public boolean isAutocast(AutocastDevice device) {
        return has(device.on);
    }

    /** {@return the CUDA device and streams of the calls to come} */
    public CudaPlacement placement() {
        return CudaPlacement.of(mode >>> PLACEMENT_SHIFT);
    }

    /**
     * Sets the CUDA device and streams of the calls to come.
     *
     * @param placement the current device, and streams that are not the default ones
     */
    public void placement(CudaPlacement placement) {
        mode = mode & ~PLACEMENT | placement.number() << PLACEMENT_SHIFT;
    }

    /** {@return whether the thread's operators are recorded into a CUDA graph instead of being done} */
    public boolean capturing() {
        return capturing;
    }

    /**
     * Notes whether a CUDA graph is being recorded.
     *
     * @param capturing whether one is
     */
    public void capturing(boolean capturing) {
        this.capturing = capturing;
    }

    /** {@return the native memory for arguments and results} */
    public ArgumentStack argumentStack() {
        return argumentStack;
    }

    HandleList handles() {
        return handles;
    }
}
