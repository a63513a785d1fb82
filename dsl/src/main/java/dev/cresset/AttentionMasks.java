package dev.cresset;

import dev.cresset.internal.Checks;
import java.util.Arrays;

/** The masks of multi-head attention as numbers that are added to the logarithms of the weights. */
final class AttentionMasks {

    private final MultiHeadAttentionOptions options;
    private final long batch;
    private final long steps;

    /** Of shape {@code (L, S)} or {@code (N * heads, L, S)}; null for none. */
    private Tensor pairs;

    /** Of shape {@code (N, S)}; null for none. */
    private Tensor padding;

    /** Whether the kernel is to know that the mask is causal: then there is no mask of pairs. */
    private boolean isCausal;

    /** @param key of shape {@code (S, N, features)} */
    AttentionMasks(MultiHeadAttentionOptions options, Tensor query, Tensor key, boolean batched) {
        this.options = options;
        steps = query.size(0);
        batch = query.size(1);
        checkPadding(key.size(0), batched);
        padding = additive(options.keyPaddingMask, query.dtype());
        padding = padding == null || batched ? padding : padding.unsqueeze(0);
        boolean alone = padding == null && options.biasK == null && !options.addZeroAttn;
        isCausal = options.isCausal && alone && !options.needWeights;
        if (!isCausal) {
            pairs = additive(options.attnMask, query.dtype());
            if (pairs == null && options.isCausal) {
                pairs = causal(query, key.size(0));
            }
        }
        checkPairs(key.size(0));
    }

    private static Tensor additive(Tensor mask, DType dtype) {
        if (mask == null || mask.dtype().isFloatingPoint()) {
            return mask;
        }
        Checks.that(
                mask.dtype() == DType.BOOL,
                "multi_head_attention_forward takes masks of truth values or floating-point numbers, not of %s",
                mask.dtype());
        return Torch.zerosLike(mask, dtype).maskedFill_(mask, Double.NEGATIVE_INFINITY);
    }

    private Tensor causal(Tensor query, long sources) {
        long[] shape = {steps, sources};
        return Torch.full(shape, Double.NEGATIVE_INFINITY, query.dtype(), query.device())
                .triu(1);
    }

    private void checkPadding(long sources, boolean batched) {
        Tensor given = options.keyPaddingMask;
        long[] shape = batched ? new long[] {batch, sources} : new long[] {sources};
        Checks.that(
                given == null || hasShape(given, shape),
                "multi_head_attention_forward needs a padding mask of shape %s, got %s",
                Arrays.toString(shape),
                given == null ? null : given.shape());
    }

    private void checkPairs(long sources) {
        long[] two = {steps, sources};
        long[] three = {batch * options.numHeads, steps, sources};
        Checks.that(
                pairs == null || hasShape(pairs, two) || hasShape(pairs, three),
                "multi_head_attention_forward needs an attention mask of shape %s or %s, got %s",
                Arrays.toString(two),
                Arrays.toString(three),
                pairs == null ? null : pairs.shape());
    }

    private static boolean hasShape(Tensor tensor, long... shape) {
        boolean same = tensor.dim() == shape.length;
        for (int i = 0; same && i < shape.length; i++) {
            same = tensor.size(i) == shape[i];
        }
        return same;
    }

    /** Lets all targets look at a step that is added behind the sources. */
    void addStep() {
        pairs = pairs == null ? null : F.pad(pairs, 0, 1);
        padding = padding == null ? null : F.pad(padding, 0, 1);
    }

    boolean isCausal() {
        return isCausal;
    }

    /** Both masks as one, of shape {@code (1 or N * heads, 1 or L, S)}; null for none. */
    Tensor merged() {
        Tensor mask = pairs == null || pairs.dim() == 3 ? pairs : pairs.unsqueeze(0);
        if (padding == null) {
            return mask;
        }
        long heads = options.numHeads;
        long sources = padding.size(1);
        Tensor spread =
                padding.view(batch, 1, 1, sources).expand(-1, heads, -1, -1).reshape(batch * heads, 1, sources);
        return mask == null ? spread : mask.add(spread);
    }
}
