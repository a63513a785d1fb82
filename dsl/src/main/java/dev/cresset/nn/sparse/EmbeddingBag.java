package dev.cresset.nn.sparse;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.EmbeddingBagMode;
import dev.cresset.ReturnTypes;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import dev.cresset.nn.init.Init;
import java.util.Arrays;

/**
 * A table of vectors of which several, a bag, are looked up at once and summed up, averaged, or reduced to the largest
 * numbers, without the detour over each single vector.
 *
 * <p>Shape: {@code (bags, vectors of a bag) -> (bags, embeddingDim)}, or {@code (vectors), (bags) -> (bags,
 * embeddingDim)} with offsets.
 *
 * <p>Initial values: {@code weight}, of shape {@code (numEmbeddings, embeddingDim)}, is drawn from the standard normal
 * distribution; the padding vector is 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html">torch.nn.EmbeddingBag</a>
 */
public final class EmbeddingBag extends Module<EmbeddingBag> {

    private final Spec spec;
    private final Tensor weight;

    /**
     * Makes an embedding bag, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public EmbeddingBag(Spec spec) {
        this.spec = spec;
        long[] shape = {spec.numEmbeddings, spec.embeddingDim};
        weight = registerParameter("weight", Torch.empty(shape, spec.dtype, spec.device));
        resetParameters();
    }

    /** Draws nothing. */
    private EmbeddingBag(Spec spec, Tensor vectors, boolean freeze) {
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
    public static EmbeddingBag fromPretrained(Tensor weight, boolean freeze) {
        Checks.that(
                weight.dim() == 2,
                "EmbeddingBag needs pretrained vectors of shape (embeddings, dimensions), got %s",
                weight.shape());
        Spec spec =
                new Spec(weight.size(0), weight.size(1)).dtype(weight.dtype()).device(weight.device());
        return new EmbeddingBag(spec, weight, freeze);
    }

    /**
     * Looks bags up that are all equally large.
     *
     * @param input the vectors' numbers, INT64 or INT32 of shape {@code (bags, vectors of a bag)}
     * @return of shape {@code (bags, embeddingDim)}
     */
    public Tensor call(Tensor input) {
        return call(input, null, null);
    }

    /**
     * Looks bags up.
     *
     * @param input the vectors' numbers, INT64 or INT32: of shape {@code (bags, vectors of a bag)}, or of all bags one after another
     * @param offsets where each bag begins, of shape {@code (bags)}; null for an input of two dimensions
     * @param perSampleWeights what each vector is multiplied by, of the input's shape, with {@link EmbeddingBagMode#SUM} only; null for 1
     * @return of shape {@code (bags, embeddingDim)}
     * @throws IllegalArgumentException if the input has not one dimension with offsets, or two without
     */
    public Tensor call(Tensor input, Tensor offsets, Tensor perSampleWeights) {
        return callWithHooks(
                Arrays.asList(input, offsets, perSampleWeights),
                inputs -> forward(inputs.get(0), inputs.get(1), inputs.get(2)));
    }

    private Tensor forward(Tensor input, Tensor offsets, Tensor perSampleWeights) {
        Checks.that(
                input.dim() == (offsets == null ? 2 : 1),
                "EmbeddingBag takes 2 dimensions without offsets and 1 with them, got the shape %s %s offsets",
                input.shape(),
                offsets == null ? "without" : "with");
        Checks.that(
                perSampleWeights == null || spec.mode == EmbeddingBagMode.SUM,
                "EmbeddingBag takes weights of samples with mode 'sum' only, not with '%s'",
                spec.mode);
        try (Scope _ = Scope.open()) {
            Tensor starts = offsets == null
                    ? Torch.arange(0, input.numel(), input.size(1))
                            .to(input.dtype())
                            .to(input.device())
                    : offsets;
            Tensor weights = perSampleWeights == null ? null : perSampleWeights.reshape(-1);
            return lookUp(input.reshape(-1), starts, weights).moveToOuterScope();
        }
    }

    private Tensor lookUp(Tensor indices, Tensor offsets, Tensor weights) {
        if (spec.maxNorm != null) {
            renormalize(indices);
        }
        boolean byFrequency = spec.scaleGradByFreq;
        boolean last = spec.includeLastOffset;
        ReturnTypes.EmbeddingBag bags = spec.paddingIdx == null
                ? Torch.embeddingBag(weight(), indices, offsets, byFrequency, spec.mode, spec.sparse, weights, last)
                : Torch.embeddingBag(
                        weight(),
                        indices,
                        offsets,
                        byFrequency,
                        spec.mode,
                        spec.sparse,
                        weights,
                        last,
                        spec.paddingIdx);
        return bags.output();
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
        PythonText.append(text, "max_norm", PythonText.of(spec.maxNorm), spec.maxNorm == null);
        PythonText.append(text, "norm_type", PythonText.of(spec.normType), spec.normType == 2);
        PythonText.append(text, "scale_grad_by_freq", "True", !spec.scaleGradByFreq);
        PythonText.append(text, "mode", "'" + spec.mode + "'", false);
        PythonText.append(text, "padding_idx", spec.paddingIdx, spec.paddingIdx == null);
        return text.toString();
    }

    /**
     * What an embedding bag is like.
     *
     * @param numEmbeddings how many vectors there are
     * @param embeddingDim the extent of each
     * @param maxNorm the largest norm that a vector may have: what is looked up is brought down to it; null (the
     *     default) for any
     * @param normType which norm that is; 2 by default
     * @param scaleGradByFreq whether gradients are divided by how often a vector occurs in the mini-batch; false by
     *     default
     * @param mode what becomes of the vectors of a bag; {@link EmbeddingBagMode#MEAN} by default
     * @param sparse whether the gradient is a sparse tensor; false by default
     * @param includeLastOffset whether the offsets end with the number of indices; false by default
     * @param paddingIdx the vector that stands for nothing: it is not trained; negative ones count from the end; null
     *     (the default) for none
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(
            long numEmbeddings,
            long embeddingDim,
            Double maxNorm,
            double normType,
            boolean scaleGradByFreq,
            EmbeddingBagMode mode,
            boolean sparse,
            boolean includeLastOffset,
            Long paddingIdx,
            DType dtype,
            Device device)
            implements LayerSpec<EmbeddingBag> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("EmbeddingBag", "embeddings", numEmbeddings);
            Checks.positive("EmbeddingBag", "dimensions of an embedding", embeddingDim);
            Checks.that(
                    paddingIdx == null || paddingIdx >= -numEmbeddings && paddingIdx < numEmbeddings,
                    "EmbeddingBag has %d embeddings, its padding index cannot be %s",
                    numEmbeddings,
                    paddingIdx);
            if (paddingIdx != null && paddingIdx < 0) {
                paddingIdx = numEmbeddings + paddingIdx;
            }
            Checks.that(
                    mode != EmbeddingBagMode.MAX || !scaleGradByFreq && !sparse,
                    "EmbeddingBag with mode 'max' has neither sparse gradients nor gradients divided by frequency");
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param numEmbeddings how many vectors there are
         * @param embeddingDim the extent of each
         */
        public Spec(long numEmbeddings, long embeddingDim) {
            this(numEmbeddings, embeddingDim, null, 2, false, EmbeddingBagMode.MEAN, false, false, null, null, null);
        }

        /**
         * {@return these options with vectors brought down to that norm when they are looked up}
         *
         * @param maxNorm the largest norm that a vector may have: what is looked up is brought down to it; null (the default) for any
         */
        public Spec maxNorm(Double maxNorm) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with that kind of norm}
         *
         * @param normType which norm that is; 2 by default
         */
        public Spec normType(double normType) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with gradients divided by how often a vector occurs, or not}
         *
         * @param scaleGradByFreq whether gradients are divided by how often a vector occurs in the mini-batch; false by default
         */
        public Spec scaleGradByFreq(boolean scaleGradByFreq) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with that made of the vectors of a bag}
         *
         * @param mode what becomes of the vectors of a bag; {@link EmbeddingBagMode#MEAN} by default
         */
        public Spec mode(EmbeddingBagMode mode) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with a sparse gradient or not}
         *
         * @param sparse whether the gradient is a sparse tensor; false by default
         */
        public Spec sparse(boolean sparse) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with offsets that end with the number of indices or not}
         *
         * @param includeLastOffset whether the offsets end with the number of indices; false by default
         */
        public Spec includeLastOffset(boolean includeLastOffset) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with that vector standing for nothing}
         *
         * @param paddingIdx the vector that stands for nothing: it is not trained; negative ones count from the end; null (the default) for
         *     none
         */
        public Spec paddingIdx(Long paddingIdx) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(
                    numEmbeddings,
                    embeddingDim,
                    maxNorm,
                    normType,
                    scaleGradByFreq,
                    mode,
                    sparse,
                    includeLastOffset,
                    paddingIdx,
                    dtype,
                    device);
        }

        @Override
        public EmbeddingBag build() {
            return new EmbeddingBag(this);
        }
    }
}
