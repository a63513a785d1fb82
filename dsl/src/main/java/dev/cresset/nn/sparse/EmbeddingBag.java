package dev.cresset.nn.sparse;

import dev.cresset.EmbeddingBagMode;
import dev.cresset.ReturnTypes;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import java.util.Arrays;

/**
 * A table of vectors of which several, a bag, are looked up at once and reduced to their sum, their mean or their
 * maximum, without an intermediate tensor of the single vectors.
 *
 * <p>Shape: {@code (bags, vectors per bag) -> (bags, embeddingDim)}, or {@code (vectors), (bags) -> (bags, embeddingDim)}
 * with offsets.
 *
 * <p>Initial values: {@code weight}, of shape {@code (numEmbeddings, embeddingDim)}, is drawn from the standard normal
 * distribution; the padding vector is 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html">torch.nn.EmbeddingBag</a>
 */
public final class EmbeddingBag extends EmbeddingTable<EmbeddingBag, EmbeddingBag.Spec> {

    /**
     * Builds an embedding bag with initial values in its parameters.
     *
     * @param spec the options
     */
    public EmbeddingBag(Spec spec) {
        super(spec);
    }

    private EmbeddingBag(Tensor vectors, boolean freeze) {
        super(new Spec(optionsOf("EmbeddingBag", vectors)), vectors, freeze);
    }

    /**
     * Builds an embedding bag of pretrained vectors, which are not trained.
     *
     * @param embeddings the vectors, of shape {@code (numEmbeddings, embeddingDim)}; they are copied
     * @return the embedding bag
     * @throws IllegalArgumentException if there are not two dimensions
     */
    public static EmbeddingBag fromPretrained(Tensor embeddings) {
        return fromPretrained(embeddings, true);
    }

    /**
     * Builds an embedding bag of pretrained vectors.
     *
     * @param embeddings the vectors, of shape {@code (numEmbeddings, embeddingDim)}; they are copied
     * @param freeze whether the vectors are not trained
     * @return the embedding bag
     * @throws IllegalArgumentException if there are not two dimensions
     */
    public static EmbeddingBag fromPretrained(Tensor embeddings, boolean freeze) {
        return new EmbeddingBag(embeddings, freeze);
    }

    /**
     * Looks up bags of equal size.
     *
     * @param input the indices, INT64 or INT32 of shape {@code (bags, vectors per bag)}
     * @return the reduced bags, of shape {@code (bags, embeddingDim)}
     */
    @Override
    protected Tensor forward(Tensor input) {
        return forward(input, null, null);
    }

    /**
     * Looks up bags of any size.
     *
     * @param input the indices of all bags, INT64 or INT32, concatenated in one dimension
     * @param offsets the position of the first index of each bag, of shape {@code (bags)}
     * @return the reduced bags, of shape {@code (bags, embeddingDim)}
     * @throws IllegalArgumentException if the input has not one dimension
     */
    public Tensor call(Tensor input, Tensor offsets) {
        return call(input, offsets, null);
    }

    /**
     * Looks up bags with a factor for each vector.
     *
     * @param input the indices, INT64 or INT32: of shape {@code (bags, vectors per bag)}, or concatenated in one dimension
     * @param offsets the position of the first index of each bag, of shape {@code (bags)}; null for an input of two
     *     dimensions
     * @param perSampleWeights the factor of each vector, of the shape of the input, with {@link EmbeddingBagMode#SUM} only;
     *     null for 1
     * @return the reduced bags, of shape {@code (bags, embeddingDim)}
     * @throws IllegalArgumentException if the input has not one dimension with offsets or two without, or there are factors
     *     in another mode
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
                perSampleWeights == null || spec().mode == EmbeddingBagMode.SUM,
                "EmbeddingBag takes weights of samples with mode 'sum' only, not with '%s'",
                spec().mode);
        try (Scope _ = Scope.open()) {
            Tensor indices = input.reshape(-1);
            Tensor starts = offsets == null ? equalOffsets(input) : offsets;
            Tensor weights = perSampleWeights == null ? null : perSampleWeights.reshape(-1);
            renormalize(indices);
            return bags(indices, starts, weights).output().moveToOuterScope();
        }
    }

    private static Tensor equalOffsets(Tensor input) {
        return Torch.arange(0, input.numel(), input.size(1)).to(input.dtype()).to(input.device());
    }

    private ReturnTypes.EmbeddingBag bags(Tensor indices, Tensor offsets, Tensor weights) {
        EmbeddingOptions options = spec().options;
        boolean byFrequency = options.scaleGradByFreq();
        boolean last = spec().includeLastOffset;
        return options.paddingIdx() == null
                ? Torch.embeddingBag(
                        weight(), indices, offsets, byFrequency, spec().mode, options.sparse(), weights, last)
                : Torch.embeddingBag(
                        weight(),
                        indices,
                        offsets,
                        byFrequency,
                        spec().mode,
                        options.sparse(),
                        weights,
                        last,
                        options.paddingIdx());
    }

    @Override
    protected String extraRepr() {
        EmbeddingOptions options = spec().options;
        StringBuilder text = new StringBuilder(options.numEmbeddings() + ", " + options.embeddingDim());
        appendNorm(text);
        PythonText.append(text, "mode", "'" + spec().mode + "'", false);
        appendPadding(text);
        return text.toString();
    }

    /**
     * Specification of an {@link EmbeddingBag}.
     *
     * @param options the options that all embeddings have
     * @param mode the reduction of the vectors of a bag; {@link EmbeddingBagMode#MEAN} by default
     * @param includeLastOffset whether the offsets end with the number of indices; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(EmbeddingOptions options, EmbeddingBagMode mode, boolean includeLastOffset)
            implements LayerSpec<EmbeddingBag>, EmbeddingSpec<Spec> {

        /** Checks that the options fit each other. */
        public Spec {
            options = options.check("EmbeddingBag");
            Checks.that(
                    mode != EmbeddingBagMode.MAX || !options.scaleGradByFreq() && !options.sparse(),
                    "EmbeddingBag with mode 'max' has neither sparse gradients nor gradients divided by frequency");
        }

        /** The defaults of an embedding bag alone. */
        public Spec(EmbeddingOptions options) {
            this(options, EmbeddingBagMode.MEAN, false);
        }

        @Override
        public Spec with(EmbeddingOptions options) {
            return new Spec(options, mode, includeLastOffset);
        }

        /** {@return this specification with another {@code mode}} */
        public Spec mode(EmbeddingBagMode mode) {
            return new Spec(options, mode, includeLastOffset);
        }

        /** {@return this specification with another {@code includeLastOffset}} */
        public Spec includeLastOffset(boolean includeLastOffset) {
            return new Spec(options, mode, includeLastOffset);
        }

        @Override
        public EmbeddingBag build() {
            return new EmbeddingBag(this);
        }
    }
}
