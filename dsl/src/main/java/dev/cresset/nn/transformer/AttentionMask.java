package dev.cresset.nn.transformer;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;

/**
 * What attention must not look at.
 *
 * @param attention for each pair of a target step and a source step: true where the target must not look, or a number that is added
 *     to the weight's logarithm; of shape {@code (L, S)}, or {@code (N * heads, L, S)} for each sample and head; null for none
 * @param padding for each source step of each sample: true where it is padding, or a number that is added; of shape {@code (N, S)},
 *     or {@code (S)} without a batch; null for none
 * @param isCausal whether a target step looks at no later source step
 */
public record AttentionMask(Tensor attention, Tensor padding, boolean isCausal) {

    /** Nothing is hidden. */
    public static final AttentionMask NONE = new AttentionMask(null, null, false);

    /** A target step looks at no later source step. */
    public static final AttentionMask CAUSAL = new AttentionMask(null, null, true);

    /** Checks that there is one mask of pairs at most. */
    public AttentionMask {
        Checks.that(!isCausal || attention == null, "an attention mask is causal or has a mask of pairs, not both");
    }

    /**
     * {@return a mask of pairs of steps}
     *
     * @param attention for each pair of a target step and a source step: true where the target must not look, or a number that is added to
     *     the weight's logarithm; of shape {@code (L, S)}, or {@code (N * heads, L, S)} for each sample and head; null for none
     */
    public static AttentionMask of(Tensor attention) {
        return NONE.attention(attention);
    }

    /**
     * {@return this mask with that mask of pairs of steps}
     *
     * @param attention for each pair of a target step and a source step: true where the target must not look, or a number that is added to
     *     the weight's logarithm; of shape {@code (L, S)}, or {@code (N * heads, L, S)} for each sample and head; null for none
     */
    public AttentionMask attention(Tensor attention) {
        return new AttentionMask(attention, padding, isCausal);
    }

    /**
     * {@return this mask with that padding hidden}
     *
     * @param padding for each source step of each sample: true where it is padding, or a number that is added; of shape {@code (N, S)}, or
     *     {@code (S)} without a batch; null for none
     */
    public AttentionMask padding(Tensor padding) {
        return new AttentionMask(attention, padding, isCausal);
    }
}
