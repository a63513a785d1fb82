package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.init.Init;
import java.util.Arrays;
import java.util.Locale;

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
public final class EmbeddingBag extends Module {

    private final Options options;
    private final Tensor weight;

    /**
     * Makes an embedding bag, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public EmbeddingBag(Options options) {
        this.options = options;
        long[] shape = {options.numEmbeddings, options.embeddingDim};
        weight = registerParameter("weight", Torch.empty(shape, options.dtype, options.device));
        resetParameters();
    }

    /** Draws nothing. */
    private EmbeddingBag(Options options, Tensor vectors, boolean freeze) {
        this.options = options;
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
                Arrays.toString(weight.shape()));
        Options options = new Options(weight.size(0), weight.size(1))
                .dtype(weight.dtype())
                .device(weight.device());
        return new EmbeddingBag(options, weight, freeze);
    }

    /**
     * Looks bags up that are all equally large.
     *
     * @param input the vectors' numbers, INT64 or INT32 of shape {@code (bags, vectors of a bag)}
     * @return of shape {@code (bags, embeddingDim)}
     */
    @Override
    public Tensor forward(Tensor input) {
        return forward(input, null, null);
    }

    /**
     * Looks bags up.
     *
     * @param input the vectors' numbers, INT64 or INT32: of shape {@code (bags, vectors of a bag)}, or of all bags one after another
     * @param offsets where each bag begins, of shape {@code (bags)}; null for an input of two dimensions
     * @param perSampleWeights what each vector is multiplied by, of the input's shape, with {@link Mode#SUM} only; null for 1
     * @return of shape {@code (bags, embeddingDim)}
     * @throws IllegalArgumentException if the input has not one dimension with offsets, or two without
     */
    public Tensor forward(Tensor input, Tensor offsets, Tensor perSampleWeights) {
        Checks.that(
                input.dim() == (offsets == null ? 2 : 1),
                "EmbeddingBag takes 2 dimensions without offsets and 1 with them, got the shape %s %s offsets",
                Arrays.toString(input.shape()),
                offsets == null ? "without" : "with");
        Checks.that(
                perSampleWeights == null || options.mode == Mode.SUM,
                "EmbeddingBag takes weights of samples with mode 'sum' only, not with '%s'",
                options.mode);
        try (Scope scope = Scope.open()) {
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
        if (options.maxNorm != null) {
            renormalize(indices);
        }
        return Torch.embeddingBag(
                        weight(),
                        indices,
                        offsets,
                        options.scaleGradByFreq,
                        options.mode.ordinal(),
                        options.sparse,
                        weights,
                        options.includeLastOffset,
                        options.paddingIdx)
                .result0();
    }

    /** Brings the vectors that are looked up down to the largest norm, without recording it. */
    private void renormalize(Tensor indices) {
        try (Scope scope = Scope.open()) {
            Torch.noGrad(() -> {
                Torch.embeddingRenorm_(weight().detach(), indices.contiguous(), options.maxNorm, options.normType);
            });
        }
    }

    /** Draws new initial values for the vectors. */
    public void resetParameters() {
        Init.normal(0, 1).initialize(weight);
        if (options.paddingIdx != null) {
            Torch.noGrad(() -> {
                weight.select(0, options.paddingIdx).zero_();
            });
        }
    }

    /** {@return the vectors, of shape {@code (numEmbeddings, embeddingDim)}} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** What becomes of the vectors of a bag; in the order of LibTorch's codes. */
    public enum Mode {
        /** Their sum. */
        SUM,
        /** Their mean. */
        MEAN,
        /** The largest number in each dimension. */
        MAX;

        /** @return PyTorch's name for it */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        StringBuilder text = new StringBuilder(options.numEmbeddings + ", " + options.embeddingDim);
        PythonText.append(text, "max_norm", PythonText.of(options.maxNorm), options.maxNorm == null);
        PythonText.append(text, "norm_type", PythonText.of(options.normType), options.normType == 2);
        PythonText.append(text, "scale_grad_by_freq", "True", !options.scaleGradByFreq);
        PythonText.append(text, "mode", "'" + options.mode + "'", false);
        PythonText.append(text, "padding_idx", options.paddingIdx, options.paddingIdx == null);
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
     * @param mode what becomes of the vectors of a bag; {@link Mode#MEAN} by default
     * @param sparse whether the gradient is a sparse tensor; false by default
     * @param includeLastOffset whether the offsets end with the number of indices; false by default
     * @param paddingIdx the vector that stands for nothing: it is not trained; negative ones count from the end; null
     *     (the default) for none
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Options(
            long numEmbeddings,
            long embeddingDim,
            Double maxNorm,
            double normType,
            boolean scaleGradByFreq,
            Mode mode,
            boolean sparse,
            boolean includeLastOffset,
            Long paddingIdx,
            DType dtype,
            Device device)
            implements Layer {

        /** Checks that the options make sense. */
        public Options {
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
                    mode != Mode.MAX || !scaleGradByFreq && !sparse,
                    "EmbeddingBag with mode 'max' has neither sparse gradients nor gradients divided by frequency");
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param numEmbeddings how many vectors there are
         * @param embeddingDim the extent of each
         */
        public Options(long numEmbeddings, long embeddingDim) {
            this(numEmbeddings, embeddingDim, null, 2, false, Mode.MEAN, false, false, null, null, null);
        }

        /**
         * {@return these options with vectors brought down to that norm when they are looked up}
         *
         * @param maxNorm the largest norm that a vector may have: what is looked up is brought down to it; null (the default) for any
         */
        public Options maxNorm(Double maxNorm) {
            return new Options(
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
        public Options normType(double normType) {
            return new Options(
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
        public Options scaleGradByFreq(boolean scaleGradByFreq) {
            return new Options(
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
         * @param mode what becomes of the vectors of a bag; {@link Mode#MEAN} by default
         */
        public Options mode(Mode mode) {
            return new Options(
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
        public Options sparse(boolean sparse) {
            return new Options(
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
        public Options includeLastOffset(boolean includeLastOffset) {
            return new Options(
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
        public Options paddingIdx(Long paddingIdx) {
            return new Options(
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
        public Options dtype(DType dtype) {
            return new Options(
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
        public Options device(Device device) {
            return new Options(
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
