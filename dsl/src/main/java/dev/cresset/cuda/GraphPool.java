package dev.cresset.cuda;

import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeCudaGraph;

/**
 * Memory that several graphs share, which are always replayed one after the other, in the order in which they were recorded.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.graph_pool_handle.html">torch.cuda.graph_pool_handle</a>
 */
public final class GraphPool {

    /** For a graph with a pool of its own. */
    static final long[] OWN = {0, 0};

    private final long[] numbers;

    GraphPool(long[] numbers) {
        this.numbers = numbers;
    }

    /**
     * {@return a new pool}
     *
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     */
    public static GraphPool create() {
        NativeCuda.require(CudaFeature.GRAPHS, "cuda.graph_pool_handle");
        return new GraphPool(NativeCudaGraph.newPool());
    }

    long[] numbers() {
        return numbers;
    }
}
