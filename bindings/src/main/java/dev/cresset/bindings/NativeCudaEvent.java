package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.ref.Reference;
import java.util.function.LongUnaryOperator;

/** A CUDA event, which its cleaner frees if nobody closes it. */
public final class NativeCudaEvent implements AutoCloseable {

    private final OwnedAddress owned;

    /**
     * Makes an event that no stream has recorded yet.
     *
     * @param device the device whose streams record it
     * @param timing whether time can be measured with it
     * @param blocking whether who waits for it sleeps
     */
    public NativeCudaEvent(int device, boolean timing, boolean blocking) {
        long address = Failures.check(cresset_cuda_event_new(device, timing, blocking), "cuda.Event");
        owned = new OwnedAddress(this, address, "the event is closed", freed -> cresset_cuda_event_free(freed));
    }

    /**
     * Marks where the stream is now.
     *
     * @param device a CUDA device; without an index, the current one
     * @param stream a stream of the event's device
     */
    public void record(int device, long stream) {
        call("cuda.Event.record", event -> cresset_cuda_event_record(event, device, stream));
    }

    /**
     * Has what comes on the stream wait for the mark.
     *
     * @param device a CUDA device; without an index, the current one
     * @param stream which is to wait, of any device
     */
    public void await(int device, long stream) {
        call("cuda.Event.wait", event -> cresset_cuda_event_wait(event, device, stream));
    }

    /** {@return whether what was before the mark is done} */
    public boolean query() {
        return call("cuda.Event.query", event -> cresset_cuda_event_query(event)) != 0;
    }

    /** Waits until what was before the mark is done. */
    public void synchronize() {
        call("cuda.Event.synchronize", event -> cresset_cuda_event_synchronize(event));
    }

    /**
     * {@return milliseconds from this event to another, both done}
     *
     * @param end a later mark of the same device, reached too
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
            return Failures.check(action.applyAsLong(owned.address()), function);
        } finally {
            Reference.reachabilityFence(this);
        }
    }
}
