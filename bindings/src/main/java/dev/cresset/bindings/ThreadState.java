package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

/**
 * What a thread carries from call to call: the modes that travel with every operator, memory for arguments, and the handles that
 * it has made. It is Java's, so that it follows a virtual thread from carrier to carrier.
 */
public final class ThreadState {

    /** The mode bit under which operators record nothing for the backward pass. */
    public static final int NO_GRAD = CRESSET_MODE_NO_GRAD();

    /** The mode bit under which tensors are made that cannot take part in gradients; {@link #NO_GRAD} goes with it. */
    public static final int INFERENCE = CRESSET_MODE_INFERENCE();

    /** The mode bit under which functions of the graph know which call of an operator they come from. */
    public static final int ANOMALY = CRESSET_MODE_ANOMALY();

    /** With {@link #ANOMALY}: a backward pass stops at the first gradient with a NaN. */
    public static final int ANOMALY_NAN = CRESSET_MODE_ANOMALY_NAN();

    /** The mode bit under which operators on the CPU convert their arguments to bfloat16 where that pays. */
    public static final int AUTOCAST_CPU = CRESSET_MODE_AUTOCAST_CPU();

    /** With {@link #AUTOCAST_CPU}: to float16 instead. */
    public static final int AUTOCAST_CPU_HALF = CRESSET_MODE_AUTOCAST_CPU_HALF();

    /** The mode bit under which operators on CUDA devices convert their arguments to bfloat16 where that pays. */
    public static final int AUTOCAST_CUDA = CRESSET_MODE_AUTOCAST_CUDA();

    /** With {@link #AUTOCAST_CUDA}: to float16 instead. */
    public static final int AUTOCAST_CUDA_HALF = CRESSET_MODE_AUTOCAST_CUDA_HALF();

    /** From this bit on: the number of the thread's {@link CudaPlacement}, 0 for none of its own. */
    static final int PLACEMENT_SHIFT = CRESSET_MODE_PLACEMENT_SHIFT();

    private static final ThreadLocal<ThreadState> CURRENT = ThreadLocal.withInitial(ThreadState::new);

    private final Frame frame = new Frame();
    private final HandleList handles = HandleList.forCurrentThread();
    private int mode;
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

    /**
     * Sets the mode bits for the calls to come.
     *
     * @param mode a sum of the bits above, and a placement's number
     */
    public void mode(int mode) {
        this.mode = mode;
    }

    /**
     * Goes back to what some of the bits were, and leaves the others as they are now.
     *
     * @param before the mode that they come from
     * @param bits which ones
     */
    public void restore(int before, int bits) {
        mode = mode & ~bits | before & bits;
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
        mode = mode & (1 << PLACEMENT_SHIFT) - 1 | placement.number() << PLACEMENT_SHIFT;
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

    /** {@return the memory for arguments} */
    public Frame frame() {
        return frame;
    }

    HandleList handles() {
        return handles;
    }
}
