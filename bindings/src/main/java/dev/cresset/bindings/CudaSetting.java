package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

/** The switches of NVIDIA's libraries, for all threads. */
public enum CudaSetting {
    /** Whether cuDNN is used. */
    CUDNN_ENABLED(CRESSET_SETTING_CUDNN_ENABLED()),
    /** Whether cuDNN measures its algorithms. */
    CUDNN_BENCHMARK(CRESSET_SETTING_CUDNN_BENCHMARK()),
    /** Whether cuDNN uses deterministic algorithms only. */
    CUDNN_DETERMINISTIC(CRESSET_SETTING_CUDNN_DETERMINISTIC()),
    /** Whether convolutions may use TF32. */
    CUDNN_TF32(CRESSET_SETTING_CUDNN_TF32()),
    /** Whether matrix products may use TF32. */
    MATMUL_TF32(CRESSET_SETTING_MATMUL_TF32());

    private final int code;

    CudaSetting(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
