package dev.cresset.cuda;

import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeCudaEvent;

/**
 * A mark in a stream, to wait for, or to measure the time between two. It belongs to the device of the first stream that records it.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.Event.html">torch.cuda.Event</a>
 */
public final class CudaEvent implements AutoCloseable {

    private final boolean timing;
    private final boolean blocking;
    private NativeCudaEvent recorded;
    private boolean closed;

    /** An event without the time, which is cheaper. */
    public CudaEvent() {
        this(false, false);
    }

    /**
     * Makes an event that no stream has recorded yet.
     *
     * @param enableTiming whether {@link #elapsedTime} is to be measured with it
     * @param blocking whether {@link #synchronize} lets the thread sleep instead of spinning
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     */
    public CudaEvent(boolean enableTiming, boolean blocking) {
        NativeCuda.require(CudaFeature.STREAMS, "cuda.Event");
        NativeCuda.require(CudaFeature.EVENTS, "cuda.Event");
        this.timing = enableTiming;
        this.blocking = blocking;
    }

    /** Marks where the current stream is now. */
    public void record() {
        record(Cuda.currentStream());
    }

    /**
     * Marks where a stream is now.
     *
     * @param stream a stream of the event's device
     * @throws IllegalStateException if the event is closed
     * @throws dev.cresset.error.TorchException if the stream is of another device than the event
     */
    public void record(CudaStream stream) {
        checkOpen();
        if (recorded == null) {
            Devices.start(stream.index());
            recorded = new NativeCudaEvent(stream.index(), timing, blocking);
        }
        recorded.record(stream.index(), stream.id());
    }

    /**
     * Has what comes on a stream wait for the mark; the caller does not wait. Nothing where nothing was recorded.
     *
     * @param stream which is to wait, of any device
     */
    public void wait(CudaStream stream) {
        checkOpen();
        if (recorded != null) {
            recorded.await(stream.index(), stream.id());
        }
    }

    /** {@return whether what was before the mark is done, or nothing was recorded} */
    public boolean query() {
        checkOpen();
        return recorded == null || recorded.query();
    }

    /** Waits until what was before the mark is done. */
    public void synchronize() {
        checkOpen();
        if (recorded != null) {
            recorded.synchronize();
        }
    }

    /**
     * {@return milliseconds from this mark to the other one, both reached}
     *
     * @param end a later event
     * @throws IllegalStateException if one of them was made without timing, was not recorded or is closed
     * @throws dev.cresset.error.TorchException if one of them has not been reached
     */
    public double elapsedTime(CudaEvent end) {
        checkTimed();
        end.checkTimed();
        return recorded.elapsed(end.recorded);
    }

    private void checkTimed() {
        checkOpen();
        if (!timing) {
            throw new IllegalStateException("the event was made without timing: new CudaEvent(true, false) has it");
        }
        if (recorded == null) {
            throw new IllegalStateException("the event has not been recorded");
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the event is closed");
        }
    }

    /** Frees it. Closing again does nothing. */
    @Override
    public void close() {
        closed = true;
        if (recorded != null) {
            recorded.close();
        }
    }
}
