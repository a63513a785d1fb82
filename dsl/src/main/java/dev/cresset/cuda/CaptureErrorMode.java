package dev.cresset.cuda;

import dev.cresset.bindings.NativeCudaGraph;

/**
 * Which CUDA calls fail during the capture of a graph.
 *
 * @see <a href="https://docs.nvidia.com/cuda/cuda-runtime-api/group__CUDART__STREAM.html">cudaThreadExchangeStreamCaptureMode</a>
 */
public enum CaptureErrorMode {
    /** Unsafe calls, such as an allocation of device memory, fail in every thread. */
    GLOBAL(NativeCudaGraph.CAPTURE_GLOBAL),
    /** Unsafe calls fail in the capturing thread. */
    THREAD_LOCAL(NativeCudaGraph.CAPTURE_THREAD_LOCAL),
    /** No call fails; the only mode for virtual threads. */
    RELAXED(NativeCudaGraph.CAPTURE_RELAXED);

    private final int code;

    CaptureErrorMode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
