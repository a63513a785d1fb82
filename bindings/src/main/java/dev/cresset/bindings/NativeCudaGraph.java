package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.ref.Reference;
import java.util.function.LongUnaryOperator;

/** LibTorch's CUDA graph, which is freed when it is closed or unreachable. */
public final class NativeCudaGraph implements AutoCloseable {

    /** The capture mode in which no thread may disturb the recording. */
    public static final int CAPTURE_GLOBAL = CRESSET_CAPTURE_GLOBAL();

    /** The capture mode in which the recording thread may not. */
    public static final int CAPTURE_THREAD_LOCAL = CRESSET_CAPTURE_THREAD_LOCAL();

    /** The capture mode in which every thread may. */
    public static final int CAPTURE_RELAXED = CRESSET_CAPTURE_RELAXED();

    private final OwnedAddress owned;

    /** Makes an empty graph. */
    public NativeCudaGraph() {
        long address = NativeErrors.check(cresset_cuda_graph_new(), "cuda.CUDAGraph");
        owned = new OwnedAddress(this, address, "the graph is closed", freed -> cresset_cuda_graph_free(freed));
    }

    /**
     * Begins to record the work of the calling thread's current stream.
     *
     * @param pool two numbers, both 0 for a pool of the graph alone
     * @param captureMode one of the capture modes
     */
    public void begin(long[] pool, int captureMode) {
        call(
                "cuda.CUDAGraph.capture_begin",
                graph -> cresset_cuda_graph_begin(mode(), graph, pool[0], pool[1], captureMode));
    }

    /** Ends the recording. */
    public void end() {
        call("cuda.CUDAGraph.capture_end", graph -> cresset_cuda_graph_end(mode(), graph));
    }

    /** Gives all that was recorded to the calling thread's current stream. */
    public void replay() {
        call("cuda.CUDAGraph.replay", graph -> cresset_cuda_graph_replay(mode(), graph));
    }

    /** Forgets what was recorded. */
    public void reset() {
        call("cuda.CUDAGraph.reset", graph -> cresset_cuda_graph_reset(graph));
    }

    /** {@return the two numbers of its pool} */
    public long[] pool() {
        try {
            return pool(owned.address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the two numbers of a new pool, for several graphs to share} */
    public static long[] newPool() {
        return pool(0);
    }

    private static long[] pool(long graph) {
        return NativeCuda.numbers(2, "cuda.graph_pool_handle", into -> cresset_cuda_graph_pool(graph, into));
    }

    @Override
    public void close() {
        owned.close();
    }

    private static int mode() {
        return ThreadState.current().mode();
    }

    private void call(String function, LongUnaryOperator action) {
        try {
            NativeErrors.check(action.applyAsLong(owned.address()), function);
        } finally {
            Reference.reachabilityFence(this);
        }
    }
}
