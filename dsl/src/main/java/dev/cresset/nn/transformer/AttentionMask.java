package dev.cresset.nn.transformer;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;

/**
 * A mask of what attention does not see.
 *
 * @param attention the mask of pairs of steps: true where the target step does not see the source step, or a number added to the
 *     logarithm of the weight; of shape {@code (L, S)}, or {@code (N * heads, L, S)} for each sample and head; null for none
 * @param padding the mask of source steps: true where the step is padding, or a number added to the logarithms of its weights; of
 *     shape {@code (N, S)}, or {@code (S)} without a batch; null for none
 * @param isCausal whether a target step does not see later source steps
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record AttentionMask(Tensor attention, Tensor padding, boolean isCausal) {

    /** Everything is seen. */
    public static final AttentionMask NONE = new AttentionMask(null, null, false);

    /** A target step does not see later source steps. */
    public static final AttentionMask CAUSAL = new AttentionMask(null, null, true);

    public AttentionMask {
        Checks.that(!isCausal || attention == null, "an attention mask is causal or has a mask of pairs, not both");
    }

    /** {@return a mask of pairs of steps} */
    public static AttentionMask of(Tensor attention) {
        return NONE.attention(attention);
    }

    /** {@return this mask with another mask of pairs of steps} */
    public AttentionMask attention(Tensor attention) {
        return new AttentionMask(attention, padding, isCausal);
    }

    /** {@return this mask with another mask of padding} */
    public AttentionMask padding(Tensor padding) {
        return new AttentionMask(attention, padding, isCausal);
    }
}
