package dev.cresset;

/**
 * The results of attention.
 *
 * @param output of the query's shape
 * @param weights of each target step for each source step, of shape {@code (N, L, S)}, for each head of shape {@code (N, heads, L, S)},
 *     without {@code N} where there is no batch; null where they were not asked for
 */
public record AttentionOutput(Tensor output, Tensor weights) {}
