package dev.cresset.nn.sparse;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;

/**
 * A table of vectors that are looked up by their numbers, for example one for each word of a vocabulary.
 *
 * <p>Shape: {@code (*) -> (*, embeddingDim)}.
 *
 * <p>Initial values: {@code weight}, of shape {@code (numEmbeddings, embeddingDim)}, is drawn from the standard normal
 * distribution; the padding vector is 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Embedding.html">torch.nn.Embedding</a>
 */
public final class Embedding extends UnaryModule<Embedding> {

    private final Spec spec;
    private final Tensor weight;

    /**
     * Makes an embedding, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public Embedding(Spec spec) {
        this.spec = spec;
        long[] shape = {spec.numEmbeddings, spec.embeddingDim};
        weight = registerParameter("weight", Torch.empty(shape, spec.dtype, spec.device));
        resetParameters();
    }

    /** Draws nothing. */
    private Embedding(Spec spec, Tensor vectors, boolean freeze) {
        this.spec = spec;
        weight = registerParameter("weight", vectors.detach().clone());
        weight.requiresGrad_(!freeze);
    }

    /**
     * A layer around vectors that exist already.
     *
     * @param weight the vectors, of shape {@code (numEmbeddings, embeddingDim)}; they are copied
     * @param freeze whether they are not trained
     * @return the layer
     * @throws IllegalArgumentException if the weight has not two dimensions
     */
    public static Embedding fromPretrained(Tensor weight, boolean freeze) {
        Checks.that(
                weight.dim() == 2,
                "Embedding needs pretrained vectors of shape (embeddings, dimensions), got %s",
                weight.shape());
        Spec spec =
                new Spec(weight.size(0), weight.size(1)).dtype(weight.dtype()).device(weight.device());
        return new Embedding(spec, weight, freeze);
    }

    /**
     * Looks vectors up.
     *
     * @param input their numbers, INT64 or INT32 of any shape
     * @return the vectors, in one more dimension at the end
     */
    @Override
    protected Tensor forward(Tensor input) {
        if (spec.maxNorm != null) {
            renormalize(input);
        }
        long padding = spec.paddingIdx == null ? -1 : spec.paddingIdx;
        return Torch.embedding(weight(), input, padding, spec.scaleGradByFreq, spec.sparse);
    }

    /** Brings the vectors that are looked up down to the largest norm, without recording it. */
    private void renormalize(Tensor indices) {
        try (Scope _ = Scope.open()) {
            try (var _ = Torch.noGrad()) {
                Aten.embeddingRenorm_(weight().detach(), indices.contiguous(), spec.maxNorm, spec.normType);
            }
        }
    }

    /** Draws new initial values for the vectors. */
    public void resetParameters() {
        Init.normal(0, 1).initialize(weight);
        if (spec.paddingIdx != null) {
            try (var _ = Torch.noGrad()) {
                weight.select(0, spec.paddingIdx).zero_();
            }
        }
    }

    /** {@return the vectors, of shape {@code (numEmbeddings, embeddingDim)}} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        StringBuilder text = new StringBuilder(spec.numEmbeddings + ", " + spec.embeddingDim);
        PythonText.append(text, "padding_idx", spec.paddingIdx, spec.paddingIdx == null);
        PythonText.append(text, "max_norm", PythonText.of(spec.maxNorm), spec.maxNorm == null);
        PythonText.append(text, "norm_type", PythonText.of(spec.normType), spec.normType == 2);
        PythonText.append(text, "scale_grad_by_freq", "True", !spec.scaleGradByFreq);
        PythonText.append(text, "sparse", "True", !spec.sparse);
        return text.toString();
    }

    /**
     * What an embedding is like.
     *
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     * @param paddingIdx the vector that stands for nothing: it is not trained; negative ones count from the end; null
     *     (the default) for none
     * @param maxNorm the largest norm that a vector may have: what is looked up is brought down to it; null (the
     *     default) for any
     * @param normType which norm that is; 2 by default
     * @param scaleGradByFreq whether gradients are divided by how often a vector occurs in the mini-batch; false by
     *     default
     * @param sparse whether the gradient is a sparse tensor; false by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(
            long numEmbeddings,
            long embeddingDim,
            Long paddingIdx,
            Double maxNorm,
            double normType,
            boolean scaleGradByFreq,
            boolean sparse,
            DType dtype,
            Device device)
            implements LayerSpec<Embedding> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("Embedding", "embeddings", numEmbeddings);
            Checks.positive("Embedding", "dimensions of an embedding", embeddingDim);
            Checks.that(
                    paddingIdx == null || paddingIdx >= -numEmbeddings && paddingIdx < numEmbeddings,
                    "Embedding has %d embeddings, its padding index cannot be %s",
                    numEmbeddings,
                    paddingIdx);
            if (paddingIdx != null && paddingIdx < 0) {
                paddingIdx = numEmbeddings + paddingIdx;
            }
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param numEmbeddings how many vectors there are
         * @param embeddingDim the extent of each
         */
        public Spec(long numEmbeddings, long embeddingDim) {
            this(numEmbeddings, embeddingDim, null, null, 2, false, false, null, null);
        }

        /**
         * {@return these options with that vector standing for nothing}
         *
         * @param paddingIdx the vector that stands for nothing: it is not trained; negative ones count from the end; null (the default) for
         *     none
         */
        public Spec paddingIdx(Long paddingIdx) {
            return new Spec(
                    numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, dtype, device);
        }

        /**
         * {@return these options with vectors brought down to that norm when they are looked up}
         *
         * @param maxNorm the largest norm that a vector may have: what is looked up is brought down to it; null (the default) for any
         */
        public Spec maxNorm(Double maxNorm) {
            return new Spec(
                    numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, dtype, device);
        }

        /**
         * {@return these options with that kind of norm}
         *
         * @param normType which norm that is; 2 by default
         */
        public Spec normType(double normType) {
            return new Spec(
                    numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, dtype, device);
        }

        /**
         * {@return these options with gradients divided by how often a vector occurs, or not}
         *
         * @param scaleGradByFreq whether gradients are divided by how often a vector occurs in the mini-batch; false by default
         */
        public Spec scaleGradByFreq(boolean scaleGradByFreq) {
            return new Spec(
                    numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, dtype, device);
        }

        /**
         * {@return these options with a sparse gradient or not}
         *
         * @param sparse whether the gradient is a sparse tensor; false by default
         */
        public Spec sparse(boolean sparse) {
            return new Spec(
                    numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(
                    numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(
                    numEmbeddings, embeddingDim, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse, dtype, device);
        }

        @Override
        public Embedding build() {
            return new Embedding(this);
        }
    }
}
