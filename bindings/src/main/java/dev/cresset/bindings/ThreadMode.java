package dev.cresset.bindings;

/**
 * A mode of the calling thread, until it is closed. What opens one returns it to a {@code try} statement, which closes it:
 *
 * {@snippet :
 * try (var _ = Torch.noGrad()) {
 *     weight.add_(1);
 * }
 * }
 */
public final class ThreadMode implements AutoCloseable {

    private static final Runnable NOTHING = () -> {};

    private final ThreadState thread = ThreadState.current();
    private final ThreadMode outer = thread.innermost();
    private final int before = thread.mode();
    private final int bits;
    private final Runnable afterwards;
    private boolean closed;

    private ThreadMode(int bits, int values, Runnable afterwards) {
        this.bits = bits;
        this.afterwards = afterwards;
        thread.innermost(this, before & ~bits | values);
    }

    /**
     * Opens a mode in which operators are recorded for the backward pass, or not.
     *
     * @param enabled whether they are
     * @return the mode
     */
    public static ThreadMode gradients(boolean enabled) {
        return new ThreadMode(ThreadState.NO_GRAD, enabled ? 0 : ThreadState.NO_GRAD, NOTHING);
    }

    /**
     * Opens inference mode, or a mode outside of it.
     *
     * @param enabled whether the tensors that operators make are inference tensors
     * @return the mode
     */
    public static ThreadMode inference(boolean enabled) {
        int bits = ThreadState.INFERENCE | ThreadState.NO_GRAD;
        return new ThreadMode(bits, enabled ? bits : 0, NOTHING);
    }

    /**
     * Opens anomaly detection.
     *
     * @param checkNan whether a gradient with a NaN ends a backward pass
     * @return the mode
     */
    public static ThreadMode anomalyDetection(boolean checkNan) {
        int bits = ThreadState.ANOMALY | ThreadState.ANOMALY_NAN;
        return new ThreadMode(bits, checkNan ? bits : ThreadState.ANOMALY, NOTHING);
    }

    /**
     * Opens autocast. With the outermost one, LibTorch's cache of converted parameters goes.
     *
     * @param device the devices that are meant
     * @param half whether to float16, not bfloat16
     * @return the mode
     */
    public static ThreadMode autocast(AutocastDevice device, boolean half) {
        return autocast(device, half ? device.bits() : device.on);
    }

    /**
     * Opens a mode without autocast.
     *
     * @param device the devices that are meant
     * @return the mode
     */
    public static ThreadMode withoutAutocast(AutocastDevice device) {
        return autocast(device, 0);
    }

    private static ThreadMode autocast(AutocastDevice device, int values) {
        boolean outermost = (ThreadState.current().mode() & AutocastDevice.ALL_BITS) == 0;
        return new ThreadMode(device.bits(), values, outermost ? NativeRuntime::clearAutocast : NOTHING);
    }

    /**
     * Makes another CUDA device or stream the current one.
     *
     * @param placement the current device, and streams that are not the default ones
     * @return the mode
     */
    public static ThreadMode placement(CudaPlacement placement) {
        return new ThreadMode(ThreadState.PLACEMENT, placement.number() << ThreadState.PLACEMENT_SHIFT, NOTHING);
    }

    /**
     * Returns to the mode before. Closing again does nothing.
     *
     * @throws IllegalStateException if another thread than the one that opened it closes it, or a mode that was opened inside it is still
     *     open
     */
    @Override
    public void close() {
        if (ThreadState.current() != thread) {
            throw new IllegalStateException("a mode is closed by the thread that opened it");
        }
        if (closed) {
            return;
        }
        if (thread.innermost() != this) {
            throw new IllegalStateException("a mode is closed after the modes that were opened inside it");
        }
        closed = true;
        thread.innermost(outer, thread.mode() & ~bits | before & bits);
        afterwards.run();
    }
}
