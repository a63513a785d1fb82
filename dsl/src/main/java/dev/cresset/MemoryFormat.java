package dev.cresset;

/** The order of a tensor's dimensions in memory, as PyTorch's {@code torch.memory_format}; in the order of LibTorch's codes. */
public enum MemoryFormat {
    /** The last dimension is the densest. */
    CONTIGUOUS,
    /** That of the tensor at hand. */
    PRESERVE,
    /** The channels of {@code (N, C, H, W)} are the densest. */
    CHANNELS_LAST,
    /** The channels of {@code (N, C, D, H, W)} are the densest. */
    CHANNELS_LAST_3D;

    /** LibTorch's code, -1 for null. */
    static int code(MemoryFormat value) {
        return value == null ? -1 : value.ordinal();
    }
}
