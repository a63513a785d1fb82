package dev.cresset;

/** The parts of a matrix that share a scale: {@code torch.nn.functional.ScalingType}, in the order of LibTorch's codes. */
public enum ScalingType {
    /** The whole matrix. */
    TENSOR_WISE,
    /** Each row. */
    ROW_WISE,
    /** Blocks of 1 by 16 elements. */
    BLOCK_WISE_1X16,
    /** Blocks of 1 by 32 elements. */
    BLOCK_WISE_1X32,
    /** Blocks of 1 by 128 elements. */
    BLOCK_WISE_1X128,
    /** Blocks of 128 by 128 elements. */
    BLOCK_WISE_128X128
}
