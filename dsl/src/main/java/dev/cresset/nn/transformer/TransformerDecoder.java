package dev.cresset.nn.transformer;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import dev.cresset.nn.ModuleList;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.List;

/**
 * A transformer's decoder: a stack of layers, which all have the same initial values.
 *
 * <p>Shape: that of {@link TransformerDecoderLayer}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html">torch.nn.TransformerDecoder</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a>
 */
public final class TransformerDecoder extends Module<TransformerDecoder> {

    private final Spec spec;
    private final ModuleList<TransformerDecoderLayer> layers;
    private final LayerNorm norm;

    /**
     * Builds a transformer's decoder and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public TransformerDecoder(Spec spec) {
        this.spec = spec;
        layers = register("layers", IdenticalLayers.of(spec.layer, spec.numLayers));
        norm = spec.norm == null ? null : register("norm", spec.norm);
    }

    /**
     * Computes the decoder's output.
     *
     * @param target the target, of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param memory the encoder's output, of shape {@code (S, N, E)}, {@code (N, S, E)} or {@code (S, E)}
     * @return the output, of the target's shape
     */
    public Tensor call(Tensor target, Tensor memory) {
        return call(target, memory, AttentionMask.NONE, AttentionMask.NONE);
    }

    /**
     * Computes the decoder's output.
     *
     * @param target the target, of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param memory the encoder's output, of shape {@code (S, N, E)}, {@code (N, S, E)} or {@code (S, E)}
     * @param targetMask the mask of what the target does not see of itself
     * @param memoryMask the mask of what the target does not see of the memory
     * @return the output, of the target's shape
     */
    public Tensor call(Tensor target, Tensor memory, AttentionMask targetMask, AttentionMask memoryMask) {
        return callWithHooks(
                List.of(target, memory), inputs -> forward(inputs.get(0), inputs.get(1), targetMask, memoryMask));
    }

    private Tensor forward(Tensor target, Tensor memory, AttentionMask targetMask, AttentionMask memoryMask) {
        try (Scope _ = Scope.open()) {
            Tensor output = target;
            for (TransformerDecoderLayer layer : layers) {
                output = layer.call(output, memory, targetMask, memoryMask);
            }
            return (norm == null ? output : norm.call(output)).moveToOuterScope();
        }
    }

    /** {@return the specification that the stack was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link TransformerDecoder}.
     *
     * @param layer the specification of each layer
     * @param numLayers the number of layers
     * @param norm the normalization of the last layer's output; null (the default) for none
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(TransformerDecoderLayer.Spec layer, int numLayers, LayerNorm.Spec norm)
            implements LayerSpec<TransformerDecoder> {

        public Spec {
            Checks.positive("TransformerDecoder", "layers", numLayers);
        }

        /** The defaults but for the layers. */
        public Spec(TransformerDecoderLayer.Spec layer, int numLayers) {
            this(layer, numLayers, null);
        }

        /** {@return this specification with another {@code norm}; null for none} */
        public Spec norm(LayerNorm.Spec norm) {
            return new Spec(layer, numLayers, norm);
        }

        @Override
        public TransformerDecoder build() {
            return new TransformerDecoder(this);
        }
    }
}
