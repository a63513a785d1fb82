package dev.cresset.nn.transformer;

/** The weights that a {@link MultiheadAttention} returns beside its output. */
public enum AttentionWeights {
    /** None, which is the fastest. */
    NONE,
    /** The mean over all heads. */
    AVERAGED,
    /** The weights of each head. */
    PER_HEAD
}
