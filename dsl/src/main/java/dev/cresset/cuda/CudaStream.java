package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCudaStreams;

/**
 * A queue of a CUDA device: what is on one stream is done in order, what is on two may be done at once. Streams come from LibTorch's
 * pool of 32 for each device and priority, in turn, and are never given back.
 *
 * {@snippet :
 * CudaStream side = CudaStream.create();
 * side.waitStream(Cuda.currentStream());
 * try (var _ = Cuda.stream(side)) {
 *     result = network.forward(images);
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

    /** {@return another stream of the current device} */
    public static CudaStream create() {
        return create(Device.cuda(), 0);
    }

    /**
     * {@return a stream of that device other than its default one}
     *
     * @param device a CUDA device
     * @param priority 0, or less for what is to be done first
     */
    public static CudaStream create(Device device, int priority) {
        int index = Devices.index(device, CudaFeature.STREAMS, "cuda.Stream");
        Devices.start(index);
        return new CudaStream(index, NativeCudaStreams.create(index, priority));
    }

    /** {@return the device that it belongs to} */
    public Device device() {
        return Device.cuda(index);
    }

    /** {@return whether everything on it is done} */
    public boolean query() {
        return NativeCudaStreams.query(index, id);
    }

    /** Waits until everything on it is done. */
    public void synchronize() {
        NativeCudaStreams.synchronize(index, id);
    }

    /**
     * Has what comes on this stream wait for what is on another one now; the caller does not wait.
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
     * Has a tensor's memory, once it is freed, wait for what is on this stream then: for a tensor that was made on another stream.
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
