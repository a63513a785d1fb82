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
 * A transformer's encoder: a stack of layers, which all have the same initial values.
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
     * Builds a transformer's encoder and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public TransformerEncoder(Spec spec) {
        this.spec = spec;
        layers = register("layers", IdenticalLayers.of(spec.layer, spec.numLayers));
        norm = spec.norm == null ? null : register("norm", spec.norm);
    }

    @Override
    protected Tensor forward(Tensor source) {
        return forward(source, AttentionMask.NONE);
    }

    /**
     * Computes the encoder's output.
     *
     * @param source the source, of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param mask the mask of what the attention does not see
     * @return the output, of the same shape
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

    /** {@return the specification that the stack was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link TransformerEncoder}.
     *
     * @param layer the specification of each layer
     * @param numLayers the number of layers
     * @param norm the normalization of the last layer's output; null (the default) for none
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(TransformerEncoderLayer.Spec layer, int numLayers, LayerNorm.Spec norm)
            implements LayerSpec<TransformerEncoder> {

        public Spec {
            Checks.positive("TransformerEncoder", "layers", numLayers);
        }

        /** The defaults but for the layers. */
        public Spec(TransformerEncoderLayer.Spec layer, int numLayers) {
            this(layer, numLayers, null);
        }

        /** {@return this specification with another {@code norm}; null for none} */
        public Spec norm(LayerNorm.Spec norm) {
            return new Spec(layer, numLayers, norm);
        }

        @Override
        public TransformerEncoder build() {
            return new TransformerEncoder(this);
        }
    }
}
