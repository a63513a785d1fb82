package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCudaStreams;

/**
 * A queue of work for a CUDA device: the work of one stream runs in order, that of two streams may run concurrently. Streams come from
 * LibTorch's pool of 32 for each device and priority, in turn, and are never returned to it.
 *
 * {@snippet :
 * CudaStream side = CudaStream.create();
 * side.waitStream(Cuda.currentStream());
 * try (var _ = Cuda.stream(side)) {
 *     result = network.call(images);
 * }
 * Cuda.currentStream().waitStream(side);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.Stream.html">torch.cuda.Stream</a>
 */
public final class CudaStream {

    private final int index;
    private final long id;

    CudaStream(int index, long id) {
        this.index = index;
        this.id = id;
    }

    /** {@return a stream of the current device, not its default stream} */
    public static CudaStream create() {
        return create(Device.cuda(), 0);
    }

    /**
     * {@return a stream of a device, not its default stream}
     *
     * @param device a CUDA device
     * @param priority 0, or a negative number for a higher priority
     */
    public static CudaStream create(Device device, int priority) {
        int index = Devices.index(device, CudaFeature.STREAMS, "cuda.Stream");
        Devices.start(index);
        return new CudaStream(index, NativeCudaStreams.create(index, priority));
    }

    /** {@return the device of the stream} */
    public Device device() {
        return Device.cuda(index);
    }

    /** {@return whether all work of the stream is complete} */
    public boolean query() {
        return NativeCudaStreams.query(index, id);
    }

    /** Waits until all work of the stream is complete. */
    public void synchronize() {
        NativeCudaStreams.synchronize(index, id);
    }

    /**
     * Makes later work of this stream wait for the present work of another one; the calling thread does not wait.
     *
     * @param other a stream of any device
     */
    public void waitStream(CudaStream other) {
        try (CudaEvent event = new CudaEvent()) {
            event.record(other);
            event.wait(this);
        }
    }

    /**
     * Marks a tensor of another stream as used by this one: once freed, its memory is not reused before the work that this stream has then.
     *
     * @param tensor a tensor on a CUDA device
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.record_stream.html">torch.Tensor.record_stream</a>
     */
    public void recordStream(Tensor tensor) {
        NativeCudaStreams.record(tensor, index, id);
    }

    int index() {
        return index;
    }

    long id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CudaStream stream && stream.index == index && stream.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) * 31 + index;
    }

    @Override
    public String toString() {
        return id == 0 ? "the default stream of cuda:" + index : "stream " + id + " of cuda:" + index;
    }
}
