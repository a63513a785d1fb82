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
 * A stack of layers of a transformer's decoder, which all have the same initial values at first.
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
     * Makes a transformer's decoder, with initial values in its parameters.
     *
     * @param spec what the stack is like
     */
    public TransformerDecoder(Spec spec) {
        this.spec = spec;
        layers = register("layers", IdenticalLayers.of(spec.layer, spec.numLayers));
        norm = spec.norm == null ? null : register("norm", spec.norm.build());
    }

    /**
     * Computes the decoder's output.
     *
     * @param target of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param memory the encoder's output, of shape {@code (S, N, E)}, {@code (N, S, E)} or {@code (S, E)}
     * @return of the target's shape
     */
    public Tensor call(Tensor target, Tensor memory) {
        return call(target, memory, AttentionMask.NONE, AttentionMask.NONE);
    }

    /**
     * Computes the decoder's output.
     *
     * @param target of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param memory the encoder's output, of shape {@code (S, N, E)}, {@code (N, S, E)} or {@code (S, E)}
     * @param targetMask what of the target is hidden from it
     * @param memoryMask what of the memory is hidden from the target
     * @return of the target's shape
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

    /** {@return the options that the stack was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a stack of a transformer's decoder layers is like.
     *
     * @param layer what each layer is like
     * @param numLayers how many there are
     * @param norm the normalisation of the last layer's output; null (the default) for none
     */
    public record Spec(TransformerDecoderLayer.Spec layer, int numLayers, LayerNorm.Spec norm)
            implements LayerSpec<TransformerDecoder> {

        /** Checks the number of layers. */
        public Spec {
            Checks.positive("TransformerDecoder", "layers", numLayers);
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
        public TransformerDecoder build() {
            return new TransformerDecoder(this);
        }
    }
}
