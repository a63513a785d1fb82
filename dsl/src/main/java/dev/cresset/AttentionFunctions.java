package dev.cresset;

import dev.cresset.internal.Checks;
import java.util.Arrays;
import java.util.List;

/** Multi-head attention as a function; all its tensors belong to the scope of one call. */
final class AttentionFunctions {

    private final MultiHeadAttentionOptions options;
    private final boolean batched;
    private final long steps;
    private final long batch;
    private final long headDim;
    private final Tensor query; // (N * heads, L, headDim)
    private final Tensor key; // (N * heads, S, headDim)
    private final Tensor value; // (N * heads, S, headDim)
    private final AttentionMasks masks;

    static AttentionOutput multiHeadAttentionForward(
            Tensor query, Tensor key, Tensor value, MultiHeadAttentionOptions options) {
        checkInputs(query, key, value, options);
        try (Scope _ = Scope.open()) {
            AttentionFunctions heads = query.dim() == 3
                    ? new AttentionFunctions(query, key, value, options, true)
                    : unbatched(query, key, value, options);
            AttentionOutput result = options.needWeights ? heads.stepByStep() : heads.fused();
            Tensor weights = result.weights();
            return new AttentionOutput(
                    result.output().moveToOuterScope(), weights == null ? null : weights.moveToOuterScope());
        }
    }

    /** A tensor that is query, key or value at once stays one. */
    private static AttentionFunctions unbatched(
            Tensor query, Tensor key, Tensor value, MultiHeadAttentionOptions options) {
        Tensor q = query.unsqueeze(1);
        Tensor k = key == query ? q : key.unsqueeze(1);
        Tensor v = value == query ? q : value == key ? k : value.unsqueeze(1);
        return new AttentionFunctions(q, k, v, options, false);
    }

    private static void checkInputs(Tensor query, Tensor key, Tensor value, MultiHeadAttentionOptions options) {
        boolean fits = (query.dim() == 2 || query.dim() == 3)
                && key.dim() == query.dim()
                && value.dim() == query.dim()
                && query.size(-1) == options.embedDim
                && key.size(0) == value.size(0)
                && (options.inProjWeight == null || key.isSameSize(value));
        Checks.that(
                fits,
                "multi_head_attention_forward takes queries of %d features, and keys and values of as many steps, got the shapes"
                        + " %s, %s and %s",
                options.embedDim,
                query.shape(),
                key.shape(),
                value.shape());
    }

    private AttentionFunctions(
            Tensor query, Tensor key, Tensor value, MultiHeadAttentionOptions options, boolean batched) {
        this.options = options;
        this.batched = batched;
        steps = query.size(0);
        batch = query.size(1);
        headDim = options.embedDim / options.numHeads;
        masks = new AttentionMasks(options, query, key, batched);
        List<Tensor> projected = projected(query, key, value);
        Tensor keys = projected.get(1);
        Tensor values = projected.get(2);
        if (options.biasK != null) {
            keys = Torch.cat(keys, options.biasK.repeat(1, batch, 1));
            values = Torch.cat(values, options.biasV.repeat(1, batch, 1));
            masks.addStep();
        }
        this.query = split(projected.get(0));
        Tensor splitKeys = options.staticK == null ? split(keys) : fixed("staticK", options.staticK);
        Tensor splitValues = options.staticV == null ? split(values) : fixed("staticV", options.staticV);
        if (options.addZeroAttn) {
            Tensor zeros = Torch.zeros(
                    new long[] {batch * options.numHeads, 1, headDim}, splitKeys.dtype(), splitKeys.device());
            splitKeys = Torch.cat(1, splitKeys, zeros);
            splitValues = Torch.cat(1, splitValues, zeros);
            masks.addStep();
        }
        this.key = splitKeys;
        this.value = splitValues;
    }

    /** As PyTorch cuts the joint weight, so that the sums are the same to the last bit. */
    private List<Tensor> projected(Tensor query, Tensor key, Tensor value) {
        Tensor weight = options.inProjWeight;
        Tensor bias = options.inProjBias;
        if (weight != null && query == key && key == value) {
            return joined(F.linear(query, weight, bias), 3);
        }
        if (weight != null && key == value) {
            long[] sizes = {options.embedDim, 2 * options.embedDim};
            List<Tensor> weights = weight.split(sizes);
            List<Tensor> biases = bias == null ? Arrays.asList(null, null) : bias.split(sizes);
            Tensor queries = F.linear(query, weights.get(0), biases.get(0));
            List<Tensor> others = joined(F.linear(key, weights.get(1), biases.get(1)), 2);
            return List.of(queries, others.get(0), others.get(1));
        }
        List<Tensor> weights = weight == null
                ? List.of(options.qProjWeight, options.kProjWeight, options.vProjWeight)
                : weight.chunk(3);
        List<Tensor> biases = bias == null ? Arrays.asList(null, null, null) : bias.chunk(3);
        return List.of(
                F.linear(query, weights.get(0), biases.get(0)),
                F.linear(key, weights.get(1), biases.get(1)),
                F.linear(value, weights.get(2), biases.get(2)));
    }

    /** Projections that one product has given, side by side in the last dimension. */
    private List<Tensor> joined(Tensor product, int count) {
        Tensor parts = product.unflatten(-1, new long[] {count, options.embedDim})
                .unsqueeze(0)
                .transpose(0, -2)
                .squeeze(-2)
                .contiguous();
        return parts.unbind(0);
    }

    private Tensor split(Tensor tensor) {
        return tensor.contiguous()
                .view(tensor.size(0), batch * options.numHeads, headDim)
                .transpose(0, 1);
    }

    private Tensor fixed(String name, Tensor tensor) {
        Checks.that(
                tensor.dim() == 3 && tensor.size(0) == batch * options.numHeads && tensor.size(2) == headDim,
                "multi_head_attention_forward needs a %s of shape (%d, S, %d), got %s",
                name,
                batch * options.numHeads,
                headDim,
                tensor.shape());
        return tensor;
    }

    private double dropout() {
        return options.training ? options.dropoutP : 0;
    }

    private AttentionOutput stepByStep() {
        Tensor mask = masks.merged();
        Tensor scaled = query.mul(Math.sqrt(1.0 / headDim));
        Tensor keys = key.transpose(-2, -1); // (N * heads, headDim, S)
        Tensor scores = mask == null ? Torch.bmm(scaled, keys) : Torch.baddbmm(mask, scaled, keys);
        Tensor weights = scores.softmax(-1); // (N * heads, L, S)
        if (dropout() > 0) {
            weights = F.dropout(weights, dropout());
        }
        Tensor attended = weights.bmm(value).transpose(0, 1).reshape(steps * batch, options.embedDim);
        Tensor shown = weights.view(batch, options.numHeads, steps, key.size(1));
        if (options.averageAttnWeights) {
            shown = shown.mean(1);
        }
        return new AttentionOutput(output(attended), batched ? shown : shown.squeeze(0));
    }

    private AttentionOutput fused() {
        long heads = options.numHeads;
        Tensor mask = masks.merged();
        if (mask != null) {
            mask = mask.size(0) == 1 ? mask.unsqueeze(0) : mask.view(batch, heads, -1, key.size(1));
        }
        Tensor attended = F.scaledDotProductAttention(
                query.view(batch, heads, steps, headDim),
                key.view(batch, heads, key.size(1), headDim),
                value.view(batch, heads, value.size(1), headDim),
                mask,
                dropout(),
                masks.isCausal()); // (N, heads, L, headDim)
        return new AttentionOutput(output(attended.permute(2, 0, 1, 3).reshape(batch * steps, options.embedDim)), null);
    }

    private Tensor output(Tensor attended) {
        Tensor output =
                F.linear(attended, options.outProjWeight, options.outProjBias).view(steps, batch, options.embedDim);
        return batched ? output : output.squeeze(1);
    }
}
