package dev.cresset.cuda;

import dev.cresset.bindings.NativeCudaGraph;

/**
 * What else may happen while a graph is being recorded.
 *
 * @see <a href="https://docs.nvidia.com/cuda/cuda-runtime-api/group__CUDART__STREAM.html">cudaThreadExchangeStreamCaptureMode</a>
 */
public enum CaptureErrorMode {
    /** No thread may call what could disturb the recording, such as allocating memory of the device. */
    GLOBAL(NativeCudaGraph.CAPTURE_GLOBAL),
    /** The recording thread may not call it. */
    THREAD_LOCAL(NativeCudaGraph.CAPTURE_THREAD_LOCAL),
    /** Every thread may call it; the only mode for virtual threads. */
    RELAXED(NativeCudaGraph.CAPTURE_RELAXED);

    private final int code;

    CaptureErrorMode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
