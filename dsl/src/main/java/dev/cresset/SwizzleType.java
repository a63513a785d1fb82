package dev.cresset;

/** The order of a matrix's scales in memory: {@code torch.nn.functional.SwizzleType}, in the order of LibTorch's codes. */
public enum SwizzleType {
    /** Row by row. */
    NO_SWIZZLE,
    /** Tiles of 32 by 4 by 4. */
    SWIZZLE_32_4_4
}
