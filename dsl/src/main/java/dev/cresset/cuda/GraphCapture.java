package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.bindings.ThreadMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A recording of a {@link CudaGraph}, until it is closed: {@link Cuda#graph}. */
public final class GraphCapture implements AutoCloseable {

    /** By device: graphs are recorded on one stream, as PyTorch does it. */
    private static final Map<Integer, CudaStream> STREAMS = new ConcurrentHashMap<>();

    private final CudaGraph graph;
    private final ThreadMode mode;

    GraphCapture(CudaGraph graph, GraphOptions options) {
        this.graph = graph;
        Cuda.synchronize();
        CudaMemory.emptyCache();
        mode = Cuda.stream(options.stream() == null ? stream() : options.stream());
        try {
            graph.captureBegin(options.pool(), options.captureErrorMode());
        } catch (RuntimeException | Error refused) {
            mode.close();
            throw refused;
        }
    }

    private static CudaStream stream() {
        return STREAMS.computeIfAbsent(Devices.current(), index -> CudaStream.create(Device.cuda(index), 0));
    }

    /**
     * Ends the recording, and returns to the stream before.
     *
     * @throws dev.cresset.error.TorchException if something was called that cannot be recorded
     */
    @Override
    public void close() {
        try {
            graph.captureEnd();
        } finally {
            mode.close();
        }
    }
}
