package dev.cresset.cuda;

import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeCudaGraph;
import dev.cresset.bindings.ThreadState;

/**
 * Work of a CUDA device, recorded once and given to it again as a whole, which saves the time of the single calls. A replay reads and
 * writes the same memory as the recording: new inputs are copied into the tensors that it read ({@code copy_}), and its results are read
 * from those that it made.
 *
 * {@snippet :
 * for (int i = 0; i < 3; i++) {
 *     trainingStep(images, labels); // on a side stream: cuDNN chooses, memory is found, momentum begins
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
 * <p>What Java computes is not recorded: numbers, such as a learning rate or Adam's count of steps, stay what they were. Tensors that the
 * recording reads or makes must live as long as it is replayed. Dropout draws new numbers in each replay.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/cuda.html#cuda-graphs">CUDA graphs in PyTorch</a>
 */
public final class CudaGraph implements AutoCloseable {

    private final NativeCudaGraph graph;
    private final GraphState state = new GraphState();

    /**
     * An empty graph.
     *
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     */
    public CudaGraph() {
        NativeCuda.require(CudaFeature.STREAMS, "cuda.CUDAGraph");
        NativeCuda.require(CudaFeature.GRAPHS, "cuda.CUDAGraph");
        graph = new NativeCudaGraph();
    }

    /** Begins to record what the current stream is given, with memory of its own. {@link Cuda#graph} does what belongs around it. */
    public void captureBegin() {
        captureBegin(null, CaptureErrorMode.GLOBAL);
    }

    /**
     * Begins to record what the current stream is given.
     *
     * @param pool the memory that the graph shares with others, null for memory of its own
     * @param captureErrorMode what else may happen meanwhile
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
     * Ends the recording.
     *
     * @throws IllegalStateException if nothing is being recorded, or by another thread
     * @throws dev.cresset.error.TorchException if something was called that cannot be recorded; the graph is empty then
     */
    public void captureEnd() {
        state.end(Thread.currentThread());
        ThreadState.current().capturing(false);
        graph.end();
        state.ended();
    }

    /**
     * Gives all that was recorded to the current stream.
     *
     * @throws IllegalStateException if nothing was recorded
     */
    public void replay() {
        state.replay();
        graph.replay();
    }

    /**
     * Forgets what was recorded.
     *
     * @throws IllegalStateException if it is being recorded
     */
    public void reset() {
        state.reset();
        graph.reset();
    }

    /**
     * {@return its memory, for other graphs to share}
     *
     * @throws IllegalStateException if nothing was recorded
     */
    public GraphPool pool() {
        state.replay();
        return new GraphPool(graph.pool());
    }

    /**
     * Frees it, with what was recorded. Closing again does nothing.
     *
     * @throws IllegalStateException if it is being recorded
     */
    @Override
    public void close() {
        state.close();
        graph.close();
    }
}
