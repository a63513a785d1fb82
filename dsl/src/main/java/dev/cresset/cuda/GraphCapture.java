package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.bindings.ThreadMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The capture of a {@link CudaGraph}, which ends when it is closed: {@link Cuda#graph}. */
public final class GraphCapture implements AutoCloseable {

    /** One stream for all captures on a device, as in PyTorch. */
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
     * Ends the capture, and returns to the stream before.
     *
     * @throws dev.cresset.error.TorchException if a call could not be captured
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
