package dev.cresset.cuda;

import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeCudaGraph;
import dev.cresset.bindings.ThreadState;

/**
 * Captured work of a CUDA device, which is replayed as a whole and so saves the time of the single calls. A replay reads and writes the
 * same memory as the capture: copy new inputs into the tensors that the capture read ({@code copy_}), and read results from the tensors
 * that it created.
 *
 * {@snippet :
 * for (int i = 0; i < 3; i++) {
 *     trainingStep(images, labels); // warm-up on a side stream: cuDNN's choices, memory, momentum buffers
 * }
 * CudaGraph graph = new CudaGraph();
 * try (GraphCapture _ = Cuda.graph(graph)) {
 *     loss = trainingStep(images, labels);
 * }
 * images.copy_(nextImages);
 * labels.copy_(nextLabels);
 * graph.replay();
 * }
 *
 * <p>Java's computations are not captured: numbers, such as a learning rate or Adam's number of steps, stay as they were. Tensors that the
 * capture reads or creates must live as long as it is replayed. Dropout draws new numbers in each replay.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/cuda.html#cuda-graphs">CUDA graphs in PyTorch</a>
 */
public final class CudaGraph implements AutoCloseable {

    private final NativeCudaGraph graph;
    private final GraphState state = new GraphState();

    /**
     * Creates an empty graph.
     *
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     */
    public CudaGraph() {
        NativeCuda.require(CudaFeature.STREAMS, "cuda.CUDAGraph");
        NativeCuda.require(CudaFeature.GRAPHS, "cuda.CUDAGraph");
        graph = new NativeCudaGraph();
    }

    /** Starts to capture the work of the current stream, with a memory pool of its own. {@link Cuda#graph} also prepares the capture. */
    public void captureBegin() {
        captureBegin(null, CaptureErrorMode.GLOBAL);
    }

    /**
     * Starts to capture the work of the current stream.
     *
     * @param pool see {@link GraphOptions.Builder#pool}
     * @param captureErrorMode see {@link GraphOptions.Builder#captureErrorMode}
     * @throws IllegalStateException if the graph is not empty, or the thread is virtual and the mode not
     *     {@link CaptureErrorMode#RELAXED}
     * @throws dev.cresset.error.TorchException if the current stream is the default one
     */
    public void captureBegin(GraphPool pool, CaptureErrorMode captureErrorMode) {
        Thread thread = Thread.currentThread();
        state.begin(thread, captureErrorMode);
        Devices.start(Devices.current());
        graph.begin(pool == null ? GraphPool.OWN : pool.numbers(), captureErrorMode.code());
        state.begun(thread);
        ThreadState.current().capturing(true);
    }

    /**
     * Ends the capture.
     *
     * @throws IllegalStateException if there is no capture, or another thread has started it
     * @throws dev.cresset.error.TorchException if a call could not be captured; the graph is empty then
     */
    public void captureEnd() {
        state.end(Thread.currentThread());
        ThreadState.current().capturing(false);
        graph.end();
        state.ended();
    }

    /**
     * Replays the captured work on the current stream.
     *
     * @throws IllegalStateException if nothing has been captured
     */
    public void replay() {
        state.replay();
        graph.replay();
    }

    /**
     * Discards the captured work.
     *
     * @throws IllegalStateException if the capture has not ended
     */
    public void reset() {
        state.reset();
        graph.reset();
    }

    /**
     * {@return the memory pool, for other graphs to share}
     *
     * @throws IllegalStateException if nothing has been captured
     */
    public GraphPool pool() {
        state.replay();
        return new GraphPool(graph.pool());
    }

    /**
     * Frees the graph and the captured work. Closing again has no effect.
     *
     * @throws IllegalStateException if the capture has not ended
     */
    @Override
    public void close() {
        state.close();
        graph.close();
    }
}
