package dev.cresset.nn.transformer;

/** Which weights {@link MultiheadAttention} gives out beside its output. */
public enum AttentionWeights {
    /** None, which is fastest. */
    NONE,
    /** Their mean over all heads. */
    AVERAGED,
    /** Those of each head. */
    PER_HEAD
}
