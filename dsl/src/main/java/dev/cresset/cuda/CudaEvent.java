package dev.cresset.cuda;

import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeCudaEvent;

/**
 * A point in the work of a stream, to wait for, or to measure the time between two. It belongs to the device of the first stream that
 * records it.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.Event.html">torch.cuda.Event</a>
 */
public final class CudaEvent implements AutoCloseable {

    private final boolean timing;
    private final boolean blocking;
    private NativeCudaEvent recorded;
    private boolean closed;

    /**
     * Creates an event with the default options.
     *
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     */
    public CudaEvent() {
        this(builder());
    }

    private CudaEvent(Builder builder) {
        NativeCuda.require(CudaFeature.STREAMS, "cuda.Event");
        NativeCuda.require(CudaFeature.EVENTS, "cuda.Event");
        this.timing = builder.timing;
        this.blocking = builder.blocking;
    }

    /**
     * Starts an event with options.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Records the event in the current stream: the work given to it so far. */
    public void record() {
        record(Cuda.currentStream());
    }

    /**
     * Records the event in a stream: the work given to it so far.
     *
     * @param stream a stream of the event's device
     * @throws IllegalStateException if the event is closed
     * @throws dev.cresset.error.TorchException if the stream belongs to another device than the event
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
     * Makes later work of a stream wait for the event; the calling thread does not wait. No effect if the event has not been recorded.
     *
     * @param stream the stream that waits, of any device
     */
    public void wait(CudaStream stream) {
        checkOpen();
        if (recorded != null) {
            recorded.await(stream.index(), stream.id());
        }
    }

    /** {@return whether the recorded work is complete, or nothing has been recorded} */
    public boolean query() {
        checkOpen();
        return recorded == null || recorded.query();
    }

    /** Waits until the recorded work is complete. */
    public void synchronize() {
        checkOpen();
        if (recorded != null) {
            recorded.synchronize();
        }
    }

    /**
     * {@return the milliseconds from this event to another one, both complete}
     *
     * @param end a later event
     * @throws IllegalStateException if one of them does not measure time, has not been recorded, or is closed
     * @throws dev.cresset.error.TorchException if the work of one of them is not complete
     */
    public double elapsedTime(CudaEvent end) {
        checkTimed();
        end.checkTimed();
        return recorded.elapsed(end.recorded);
    }

    private void checkTimed() {
        checkOpen();
        if (!timing) {
            throw new IllegalStateException("the event does not measure time: build it with enableTiming(true)");
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

    /** Frees the event. Closing again has no effect. */
    @Override
    public void close() {
        closed = true;
        if (recorded != null) {
            recorded.close();
        }
    }

    /** Options of CudaEvent. */
    public static final class Builder {

        private boolean timing;
        private boolean blocking;

        private Builder() {}

        /**
         * Measures time, for {@link #elapsedTime}; off by default, which is cheaper.
         *
         * @param timing whether to measure time
         * @return this builder
         */
        public Builder enableTiming(boolean timing) {
            this.timing = timing;
            return this;
        }

        /**
         * Lets a thread sleep in {@link #synchronize} instead of spinning; off by default.
         *
         * @param blocking whether to sleep
         * @return this builder
         */
        public Builder blocking(boolean blocking) {
            this.blocking = blocking;
            return this;
        }

        /**
         * {@return the event, which no stream has recorded yet}
         *
         * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
         */
        public CudaEvent build() {
            return new CudaEvent(this);
        }
    }
}
