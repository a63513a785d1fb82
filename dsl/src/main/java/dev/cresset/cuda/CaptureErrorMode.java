package dev.cresset.cuda;

/**
 * What else may happen while a graph is being recorded.
 *
 * @see <a href="https://docs.nvidia.com/cuda/cuda-runtime-api/group__CUDART__STREAM.html">cudaThreadExchangeStreamCaptureMode</a>
 */
public enum CaptureErrorMode {
    /** No thread may call what could disturb the recording, such as allocating memory of the device. */
    GLOBAL,
    /** The recording thread may not. */
    THREAD_LOCAL,
    /** Every thread may; the only one for virtual threads. */
    RELAXED
}
