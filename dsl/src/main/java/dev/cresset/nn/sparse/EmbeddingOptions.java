package dev.cresset.nn.sparse;

import dev.cresset.internal.Checks;
import dev.cresset.nn.ParameterOptions;

/**
 * The options that {@link Embedding} and {@link EmbeddingBag} share.
 *
 * @param numEmbeddings the number of vectors
 * @param embeddingDim the size of each vector
 * @param paddingIdx the index of the padding vector, which is zero at first and not trained; null (the default) for none
 * @param maxNorm the largest norm of a vector: longer ones are scaled down to it when they are looked up; null (the
 *     default) for any
 * @param normType the order of that norm; 2 by default
 * @param scaleGradByFreq whether gradients are divided by the frequency of a vector in the mini-batch; false by default
 * @param sparse whether the gradient is a sparse tensor; false by default
 * @param parameters the dtype and the device of the vectors
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record EmbeddingOptions(
        long numEmbeddings,
        long embeddingDim,
        Long paddingIdx,
        Double maxNorm,
        double normType,
        boolean scaleGradByFreq,
        boolean sparse,
        ParameterOptions parameters) {

    /** The defaults but for the required numbers. */
    public EmbeddingOptions(long numEmbeddings, long embeddingDim) {
        this(numEmbeddings, embeddingDim, null, null, 2, false, false, ParameterOptions.DEFAULT);
    }

    EmbeddingOptions check(String layer) {
        Checks.positive(layer, "embeddings", numEmbeddings);
        Checks.positive(layer, "dimensions of an embedding", embeddingDim);
        Checks.that(
                paddingIdx == null || paddingIdx >= -numEmbeddings && paddingIdx < numEmbeddings,
                "%s has %d embeddings, its padding index cannot be %s",
                layer,
                numEmbeddings,
                paddingIdx);
        return paddingIdx != null && paddingIdx < 0 ? paddingIdx(numEmbeddings + paddingIdx) : this;
    }

    EmbeddingOptions paddingIdx(long paddingIdx) {
        return new EmbeddingOptions(
                numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, parameters);
    }

    EmbeddingOptions maxNorm(double maxNorm) {
        return new EmbeddingOptions(
                numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, parameters);
    }

    EmbeddingOptions normType(double normType) {
        return new EmbeddingOptions(
                numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, parameters);
    }

    EmbeddingOptions scaleGradByFreq(boolean scaleGradByFreq) {
        return new EmbeddingOptions(
                numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, parameters);
    }

    EmbeddingOptions sparse(boolean sparse) {
        return new EmbeddingOptions(
                numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, parameters);
    }

    EmbeddingOptions with(ParameterOptions parameters) {
        return new EmbeddingOptions(
                numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, parameters);
    }
}
