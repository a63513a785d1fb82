package dev.cresset;

import dev.cresset.internal.Checks;

/** The embeddings of {@link F}. */
final class EmbeddingFunctions {

    private EmbeddingFunctions() {}

    static Tensor embedding(
            Tensor input,
            Tensor weight,
            Long paddingIdx,
            Double maxNorm,
            double normType,
            boolean scaleGradByFreq,
            boolean sparse) {
        long padding = paddingIdx == null ? -1 : row("embedding", weight, paddingIdx);
        if (maxNorm != null) {
            renormalize(weight, input, maxNorm, normType);
        }
        return Torch.embedding(weight, input, padding, scaleGradByFreq, sparse);
    }

    /** A padding index that counts from the first row. */
    private static long row(String function, Tensor weight, long index) {
        long rows = weight.size(0);
        Checks.that(
                index >= -rows && index < rows,
                "%s has %d embeddings, its padding index cannot be %d",
                function,
                rows,
                index);
        return index < 0 ? rows + index : index;
    }

    /** Scales the vectors that are looked up down to the largest norm, without recording it. */
    private static void renormalize(Tensor weight, Tensor input, double maxNorm, double normType) {
        try (Scope _ = Scope.open();
                var _ = Torch.noGrad()) {
            Aten.embeddingRenorm_(weight.detach(), input.contiguous(), maxNorm, normType);
        }
    }

    static Tensor embeddingBag(
            Tensor input,
            Tensor weight,
            Tensor offsets,
            Double maxNorm,
            double normType,
            boolean scaleGradByFreq,
            EmbeddingBagMode mode,
            boolean sparse,
            Tensor perSampleWeights,
            boolean includeLastOffset,
            Long paddingIdx) {
        checkBags(input, weight, offsets, perSampleWeights);
        checkMode(mode, scaleGradByFreq, sparse, perSampleWeights);
        boolean even = input.dim() == 2;
        try (Scope _ = Scope.open()) {
            Tensor starts = even ? starts(input) : offsets;
            Tensor indices = even ? input.reshape(-1) : input;
            Tensor weights = even && perSampleWeights != null ? perSampleWeights.reshape(-1) : perSampleWeights;
            if (maxNorm != null) {
                renormalize(weight, indices, maxNorm, normType);
            }
            boolean last = includeLastOffset && !even;
            ReturnTypes.EmbeddingBag bags = paddingIdx == null
                    ? Torch.embeddingBag(weight, indices, starts, scaleGradByFreq, mode, sparse, weights, last)
                    : Torch.embeddingBag(
                            weight, indices, starts, scaleGradByFreq, mode, sparse, weights, last, paddingIdx);
            return bags.output().moveToOuterScope();
        }
    }

    /** The first position of each bag, where all are equally large. */
    private static Tensor starts(Tensor input) {
        return Torch.arange(0, input.numel(), input.size(1)).to(input.dtype()).to(input.device());
    }

    private static void checkBags(Tensor input, Tensor weight, Tensor offsets, Tensor perSampleWeights) {
        Checks.that(
                perSampleWeights == null || input.isSameSize(perSampleWeights),
                "embedding_bag needs as many weights of samples as indices, got the shapes %s and %s",
                perSampleWeights == null ? null : perSampleWeights.shape(),
                input.shape());
        Checks.that(
                weight.dim() == 2, "embedding_bag needs a weight of 2 dimensions, got the shape %s", weight.shape());
        Checks.that(
                input.dim() == (offsets == null ? 2 : 1),
                "embedding_bag takes 2 dimensions without offsets and 1 with them, got the shape %s %s offsets",
                input.shape(),
                offsets == null ? "without" : "with");
        Checks.that(
                offsets == null || offsets.dim() == 1,
                "embedding_bag needs offsets of 1 dimension, got the shape %s",
                offsets == null ? null : offsets.shape());
    }

    private static void checkMode(
            EmbeddingBagMode mode, boolean scaleGradByFreq, boolean sparse, Tensor perSampleWeights) {
        Checks.that(
                mode != EmbeddingBagMode.MAX || !scaleGradByFreq && !sparse,
                "embedding_bag with mode 'max' has neither sparse gradients nor gradients divided by frequency");
        Checks.that(
                perSampleWeights == null || mode == EmbeddingBagMode.SUM,
                "embedding_bag takes weights of samples with mode 'sum' only, not with '%s'",
                mode);
    }
}
