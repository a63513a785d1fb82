package dev.cresset.nn.sparse;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;

/**
 * A table of vectors that are looked up by their indices, for example one for each word of a vocabulary.
 *
 * <p>Shape: {@code (*) -> (*, embeddingDim)}.
 *
 * <p>Initial values: {@code weight}, of shape {@code (numEmbeddings, embeddingDim)}, is drawn from the standard normal
 * distribution; the padding vector is 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Embedding.html">torch.nn.Embedding</a>
 */
public final class Embedding extends EmbeddingTable<Embedding, Embedding.Spec> {

    /**
     * Builds an embedding with initial values in its parameters.
     *
     * @param spec the options
     */
    public Embedding(Spec spec) {
        super(spec);
    }

    private Embedding(Tensor vectors, boolean freeze) {
        super(new Spec(optionsOf("Embedding", vectors)), vectors, freeze);
    }

    /**
     * Builds an embedding of pretrained vectors, which are not trained.
     *
     * @param embeddings the vectors, of shape {@code (numEmbeddings, embeddingDim)}; they are copied
     * @return the embedding
     * @throws IllegalArgumentException if there are not two dimensions
     */
    public static Embedding fromPretrained(Tensor embeddings) {
        return fromPretrained(embeddings, true);
    }

    /**
     * Builds an embedding of pretrained vectors.
     *
     * @param embeddings the vectors, of shape {@code (numEmbeddings, embeddingDim)}; they are copied
     * @param freeze whether the vectors are not trained
     * @return the embedding
     * @throws IllegalArgumentException if there are not two dimensions
     */
    public static Embedding fromPretrained(Tensor embeddings, boolean freeze) {
        return new Embedding(embeddings, freeze);
    }

    /**
     * Looks vectors up.
     *
     * @param input the indices, INT64 or INT32 of any shape
     * @return the vectors, in one more dimension at the end
     */
    @Override
    protected Tensor forward(Tensor input) {
        EmbeddingOptions options = spec().options;
        renormalize(input);
        long padding = options.paddingIdx() == null ? -1 : options.paddingIdx();
        return Torch.embedding(weight(), input, padding, options.scaleGradByFreq(), options.sparse());
    }

    @Override
    protected String extraRepr() {
        EmbeddingOptions options = spec().options;
        StringBuilder text = new StringBuilder(options.numEmbeddings() + ", " + options.embeddingDim());
        appendPadding(text);
        appendNorm(text);
        PythonText.append(text, "sparse", "True", !options.sparse());
        return text.toString();
    }

    /**
     * Specification of an {@link Embedding}.
     *
     * @param options the options that all embeddings have
     */
    @SuppressWarnings("doclint:missing") // the component says it once
    public record Spec(EmbeddingOptions options) implements LayerSpec<Embedding>, EmbeddingSpec<Spec> {

        /** Checks that the options fit each other. */
        public Spec {
            options = options.check("Embedding");
        }

        @Override
        public Spec with(EmbeddingOptions options) {
            return new Spec(options);
        }

        @Override
        public Embedding build() {
            return new Embedding(this);
        }
    }
}
