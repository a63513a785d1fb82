package dev.cresset.nn.transformer;

import dev.cresset.DType;
import dev.cresset.F;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Linear;
import java.util.List;

/** The heads of an attention: masks, weights and output. All its tensors belong to the caller's scope. */
final class AttentionHeads {

    private final MultiheadAttention.Spec spec;
    private final boolean batched;
    private final long steps;
    private final long batch;
    private final long headDim;
    private final Tensor query;
    private Tensor key;
    private Tensor value;

    /** What is added to the weights' logarithms; null for nothing. */
    private Tensor pairs;

    private Tensor padding;
    private final boolean isCausal;

    AttentionHeads(MultiheadAttention.Spec spec, List<Tensor> projected, AttentionMask mask, boolean batched) {
        this.spec = spec;
        this.batched = batched;
        query = projected.get(0); // (L, N, E)
        key = projected.get(1); // (S, N, E)
        value = projected.get(2); // (S, N, E)
        steps = query.size(0);
        batch = query.size(1);
        headDim = spec.embedDim() / spec.numHeads();
        isCausal = mask.isCausal();
        pairs = additive(mask.attention());
        padding = additive(mask.padding());
        checkMasks();
    }

    /** A mask of truth values as numbers: minus infinity where it is true. */
    private Tensor additive(Tensor mask) {
        if (mask == null || mask.dtype().isFloatingPoint()) {
            return mask;
        }
        Checks.that(
                mask.dtype() == DType.BOOL,
                "MultiheadAttention takes masks of truth values or floating-point numbers, not of %s",
                mask.dtype());
        return Torch.zerosLike(mask, query.dtype()).maskedFill_(mask, Double.NEGATIVE_INFINITY);
    }

    private void checkMasks() {
        if (pairs != null) {
            Shape two = Shape.of(steps, key.size(0));
            Shape three = two.prepend(batch * spec.numHeads());
            Checks.that(
                    pairs.shape().equals(two) || pairs.shape().equals(three),
                    "MultiheadAttention needs an attention mask of shape %s or %s, got %s",
                    two,
                    three,
                    pairs.shape());
        }
        if (padding != null) {
            Shape shape = batched ? Shape.of(batch, key.size(0)) : Shape.of(key.size(0));
            Checks.that(
                    padding.shape().equals(shape),
                    "MultiheadAttention needs a padding mask of shape %s, got %s",
                    shape,
                    padding.shape());
            padding = batched ? padding : padding.unsqueeze(0);
        }
    }

    /** Adds one step to keys and values, that may always be looked at. */
    void addStep(Tensor keyStep, Tensor valueStep) {
        materializeCausal();
        key = Torch.cat(List.of(key, keyStep.repeat(1, batch, 1)));
        value = Torch.cat(List.of(value, valueStep.repeat(1, batch, 1)));
        pairs = pairs == null ? null : F.pad(pairs, 0, 1);
        padding = padding == null ? null : F.pad(padding, 0, 1);
    }

    MultiheadAttention.Output attend(double dropout, AttentionWeights weights, Linear outProjection) {
        if (spec.addZeroAttn()) {
            Tensor zeros = Torch.zeros(new long[] {1, 1, spec.embedDim()}, key.dtype(), key.device());
            addStep(zeros, zeros);
        }
        boolean causalKernel = isCausal && pairs == null && padding == null && weights == AttentionWeights.NONE;
        if (!causalKernel) {
            materializeCausal();
        }
        Tensor mask = merged();
        return weights == AttentionWeights.NONE
                ? fused(mask, dropout, causalKernel, outProjection)
                : stepByStep(mask, dropout, weights, outProjection);
    }

    private void materializeCausal() {
        if (isCausal && pairs == null) {
            Tensor hidden = Torch.full(
                    new long[] {steps, key.size(0)}, Double.NEGATIVE_INFINITY, query.dtype(), query.device());
            pairs = hidden.triu(1);
        }
    }

    /** Both masks as one, of shape {@code (1 or N * heads, 1 or L, S)}. */
    private Tensor merged() {
        Tensor mask = pairs == null || pairs.dim() == 3 ? pairs : pairs.unsqueeze(0);
        if (padding == null) {
            return mask;
        }
        long heads = spec.numHeads();
        long sources = key.size(0);
        Tensor spread =
                padding.view(batch, 1, 1, sources).expand(-1, heads, -1, -1).reshape(batch * heads, 1, sources);
        return mask == null ? spread : mask.add(spread);
    }

    private Tensor split(Tensor tensor) {
        return tensor.reshape(tensor.size(0), batch * spec.numHeads(), headDim).transpose(0, 1);
    }

    private MultiheadAttention.Output stepByStep(
            Tensor mask, double dropout, AttentionWeights wanted, Linear outProjection) {
        Tensor scaled = split(query).mul(Math.sqrt(1.0 / headDim)); // (N * heads, L, headDim)
        Tensor keys = split(key).transpose(-2, -1); // (N * heads, headDim, S)
        Tensor scores = mask == null ? scaled.bmm(keys) : Torch.baddbmm(mask, scaled, keys);
        Tensor weights = scores.softmax(-1); // (N * heads, L, S)
        if (dropout > 0) {
            weights = Torch.dropout(weights, dropout, true);
        }
        Tensor joined = weights.bmm(split(value)).transpose(0, 1).reshape(steps * batch, spec.embedDim());
        Tensor output = outProjection.call(joined).view(steps, batch, spec.embedDim());
        Tensor shown = weights.view(batch, spec.numHeads(), steps, key.size(0));
        if (wanted == AttentionWeights.AVERAGED) {
            shown = shown.mean(1);
        }
        return new MultiheadAttention.Output(output, batched ? shown : shown.squeeze(0));
    }

    private MultiheadAttention.Output fused(Tensor mask, double dropout, boolean causal, Linear outProjection) {
        long heads = spec.numHeads();
        Tensor spread = mask;
        if (mask != null) {
            spread = mask.size(0) == 1 ? mask.unsqueeze(0) : mask.view(batch, heads, -1, key.size(0));
        }
        Tensor attended = F.scaledDotProductAttention(
                split(query).view(batch, heads, steps, headDim),
                split(key).view(batch, heads, key.size(0), headDim),
                split(value).view(batch, heads, value.size(0), headDim),
                spread,
                dropout,
                causal); // (N, heads, L, headDim)
        Tensor joined = attended.permute(2, 0, 1, 3).reshape(batch * steps, spec.embedDim());
        return new MultiheadAttention.Output(outProjection.call(joined).view(steps, batch, spec.embedDim()), null);
    }
}
