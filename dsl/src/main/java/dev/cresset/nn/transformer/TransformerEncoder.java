package dev.cresset.nn.transformer;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.ModuleList;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.List;

/**
 * A stack of layers of a transformer's encoder, which all have the same initial values at first.
 *
 * <p>Shape: that of {@link TransformerEncoderLayer}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html">torch.nn.TransformerEncoder</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a>
 */
public final class TransformerEncoder extends UnaryModule<TransformerEncoder> {

    private final Spec spec;
    private final ModuleList<TransformerEncoderLayer> layers;
    private final LayerNorm norm;

    /**
     * Makes a transformer's encoder, with initial values in its parameters.
     *
     * @param spec what the stack is like
     */
    public TransformerEncoder(Spec spec) {
        this.spec = spec;
        layers = register("layers", IdenticalLayers.of(spec.layer, spec.numLayers));
        norm = spec.norm == null ? null : register("norm", spec.norm.build());
    }

    @Override
    protected Tensor forward(Tensor source) {
        return forward(source, AttentionMask.NONE);
    }

    /**
     * Computes the encoder's output.
     *
     * @param source of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param mask what is hidden
     * @return of the same shape
     */
    public Tensor call(Tensor source, AttentionMask mask) {
        return callWithHooks(List.of(source), inputs -> forward(inputs.get(0), mask));
    }

    private Tensor forward(Tensor source, AttentionMask mask) {
        try (Scope _ = Scope.open()) {
            Tensor output = source;
            for (TransformerEncoderLayer layer : layers) {
                output = layer.call(output, mask);
            }
            return (norm == null ? output : norm.call(output)).moveToOuterScope();
        }
    }

    /** {@return the options that the stack was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a stack of a transformer's encoder layers is like.
     *
     * @param layer what each layer is like
     * @param numLayers how many there are
     * @param norm the normalisation of the last layer's output; null (the default) for none
     */
    public record Spec(TransformerEncoderLayer.Spec layer, int numLayers, LayerNorm.Spec norm)
            implements LayerSpec<TransformerEncoder> {

        /** Checks the number of layers. */
        public Spec {
            Checks.positive("TransformerEncoder", "layers", numLayers);
        }

        /**
         * {@return these options with that normalisation of the last layer's output, null for none}
         *
         * @param norm the normalisation of the last layer's output; null (the default) for none
         */
        public Spec norm(LayerNorm.Spec norm) {
            return new Spec(layer, numLayers, norm);
        }

        @Override
        public TransformerEncoder build() {
            return new TransformerEncoder(this);
        }
    }
}
