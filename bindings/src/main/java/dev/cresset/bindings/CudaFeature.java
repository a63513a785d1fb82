package dev.cresset.bindings;

/** What Cresset does with CUDA, by the functions that it needs of LibTorch, in the order of {@code cresset_cuda_feature}. */
public enum CudaFeature {
    /** Counting and naming devices. */
    DEVICES,
    /** Streams. */
    STREAMS,
    /** Events. */
    EVENTS,
    /** What the allocator of device memory counts. */
    MEMORY,
    /** Recorded graphs. */
    GRAPHS,
    /** Generators of random numbers. */
    RANDOM,
    /** Settings of cuDNN and cuBLAS, which every LibTorch has. */
    SETTINGS
}
