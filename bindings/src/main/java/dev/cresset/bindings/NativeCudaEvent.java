package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.ref.Reference;
import java.util.function.LongUnaryOperator;

/** A CUDA event, which is freed when it is closed or unreachable. */
public final class NativeCudaEvent implements AutoCloseable {

    private final OwnedAddress owned;

    /**
     * Makes an event that no stream has recorded yet.
     *
     * @param device the device whose streams record it
     * @param timing whether time can be measured with it
     * @param blocking whether a thread that waits for it sleeps
     */
    public NativeCudaEvent(int device, boolean timing, boolean blocking) {
        long address = NativeErrors.check(cresset_cuda_event_new(device, timing, blocking), "cuda.Event");
        owned = new OwnedAddress(this, address, "the event is closed", freed -> cresset_cuda_event_free(freed));
    }

    /**
     * Records the event on a stream, behind what is on it now.
     *
     * @param device a CUDA device; without an index, the current one
     * @param stream a stream of the event's device
     */
    public void record(int device, long stream) {
        call("cuda.Event.record", event -> cresset_cuda_event_record(event, device, stream));
    }

    /**
     * Makes what comes on the stream wait for the event.
     *
     * @param device a CUDA device; without an index, the current one
     * @param stream the stream that waits, of any device
     */
    public void await(int device, long stream) {
        call("cuda.Event.wait", event -> cresset_cuda_event_wait(event, device, stream));
    }

    /** {@return whether the event has happened} */
    public boolean query() {
        return call("cuda.Event.query", event -> cresset_cuda_event_query(event)) != 0;
    }

    /** Waits for the event. */
    public void synchronize() {
        call("cuda.Event.synchronize", event -> cresset_cuda_event_synchronize(event));
    }

    /**
     * {@return the milliseconds from this event to another, both of which have happened}
     *
     * @param end a later event of the same device
     */
    public double elapsed(NativeCudaEvent end) {
        try {
            long[] bits = NativeCuda.numbers(
                    1,
                    "cuda.Event.elapsed_time",
                    into -> cresset_cuda_event_elapsed(owned.address(), end.owned.address(), into));
            return Double.longBitsToDouble(bits[0]);
        } finally {
            Reference.reachabilityFence(this);
            Reference.reachabilityFence(end);
        }
    }

    @Override
    public void close() {
        owned.close();
    }

    private long call(String function, LongUnaryOperator action) {
        try {
            return NativeErrors.check(action.applyAsLong(owned.address()), function);
        } finally {
            Reference.reachabilityFence(this);
        }
    }
}
