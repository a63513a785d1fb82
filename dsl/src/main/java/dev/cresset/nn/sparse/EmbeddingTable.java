package dev.cresset.nn.sparse;

import dev.cresset.Aten;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;

/**
 * Base class of layers that look vectors up by their indices.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class EmbeddingTable<M extends EmbeddingTable<M, S>, S extends EmbeddingSpec<S>> extends UnaryModule<M> {

    private final S spec;
    private final EmbeddingOptions options;
    private final Tensor weight;

    EmbeddingTable(S spec) {
        this.spec = spec;
        options = spec.options();
        weight = registerParameter(
                "weight", options.parameters().empty(options.numEmbeddings(), options.embeddingDim()));
        resetParameters();
    }

    /** A table of a copy of the vectors; nothing is drawn. */
    EmbeddingTable(S spec, Tensor vectors, boolean freeze) {
        this.spec = spec;
        options = spec.options();
        weight = registerParameter("weight", vectors.detach().clone());
        weight.requiresGrad_(!freeze);
    }

    /** The options of a table of the vectors. */
    static EmbeddingOptions optionsOf(String layer, Tensor vectors) {
        Checks.that(
                vectors.dim() == 2,
                "%s needs pretrained vectors of shape (embeddings, dimensions), got %s",
                layer,
                vectors.shape());
        return new EmbeddingOptions(vectors.size(0), vectors.size(1))
                .with(new ParameterOptions(vectors.dtype(), vectors.device()));
    }

    /** Scales the vectors that are too long down to {@code maxNorm}; nothing is recorded. */
    final void renormalize(Tensor indices) {
        if (options.maxNorm() == null) {
            return;
        }
        try (Scope _ = Scope.open();
                var _ = Torch.noGrad()) {
            Aten.embeddingRenorm_(weight().detach(), indices.contiguous(), options.maxNorm(), options.normType());
        }
    }

    /** Draws new initial values for the vectors. */
    public final void resetParameters() {
        Init.normal(0, 1).initialize(weight);
        if (options.paddingIdx() != null) {
            try (var _ = Torch.noGrad()) {
                weight.select(0, options.paddingIdx()).zero_();
            }
        }
    }

    /** {@return the vectors, of shape {@code (numEmbeddings, embeddingDim)}} */
    public final Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    final void appendPadding(StringBuilder text) {
        PythonText.append(text, "padding_idx", options.paddingIdx(), options.paddingIdx() == null);
    }

    final void appendNorm(StringBuilder text) {
        PythonText.append(text, "max_norm", PythonText.of(options.maxNorm()), options.maxNorm() == null);
        PythonText.append(text, "norm_type", PythonText.of(options.normType()), options.normType() == 2);
        PythonText.append(text, "scale_grad_by_freq", "True", !options.scaleGradByFreq());
    }
}
