package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

/** What Cresset does with CUDA, by the functions that it needs of LibTorch. */
public enum CudaFeature {
    /** Counting and naming devices. */
    DEVICES(CRESSET_CUDA_DEVICES()),
    /** Streams. */
    STREAMS(CRESSET_CUDA_STREAMS()),
    /** Events. */
    EVENTS(CRESSET_CUDA_EVENTS()),
    /** What the allocator of device memory counts. */
    MEMORY(CRESSET_CUDA_MEMORY()),
    /** Recorded graphs. */
    GRAPHS(CRESSET_CUDA_GRAPHS()),
    /** Generators of random numbers. */
    RANDOM(CRESSET_CUDA_RANDOM()),
    /** Settings of cuDNN and cuBLAS, which every LibTorch has. */
    SETTINGS(CRESSET_CUDA_SETTINGS());

    private final int code;

    CudaFeature(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
