package dev.cresset.cuda;

import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.NativeCudaGraph;

/**
 * A memory pool that several graphs share. They must be replayed one after another, in the order of their captures.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.graph_pool_handle.html">torch.cuda.graph_pool_handle</a>
 */
public final class GraphPool {

    /** The numbers for a pool of its own. */
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
