package dev.cresset.nn;

import dev.cresset.Scope;
import dev.cresset.Tensor;
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
public final class TransformerEncoder extends Module {

    private final Options options;
    private final List<TransformerEncoderLayer> layers;
    private final LayerNorm norm;

    /**
     * Makes a transformer's encoder, with initial values in its parameters.
     *
     * @param options what the stack is like
     */
    public TransformerEncoder(Options options) {
        this.options = options;
        ModuleList list = Replicas.of(options.layer, options.numLayers);
        layers = list.children().stream()
                .map(TransformerEncoderLayer.class::cast)
                .toList();
        register("layers", list);
        norm = options.norm == null ? null : register("norm", options.norm.build());
    }

    @Override
    public Tensor forward(Tensor source) {
        return forward(source, AttentionMask.NONE);
    }

    /**
     * Computes the encoder's output.
     *
     * @param source of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param mask what is hidden
     * @return of the same shape
     */
    public Tensor forward(Tensor source, AttentionMask mask) {
        try (Scope scope = Scope.open()) {
            Tensor output = source;
            for (TransformerEncoderLayer layer : layers) {
                output = layer.forward(output, mask);
            }
            return (norm == null ? output : norm.call(output)).moveToOuterScope();
        }
    }

    /** {@return the options that the stack was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a stack of a transformer's encoder layers is like.
     *
     * @param layer what each layer is like
     * @param numLayers how many there are
     * @param norm the normalisation of the last layer's output; null (the default) for none
     */
    public record Options(TransformerEncoderLayer.Options layer, int numLayers, LayerNorm.Options norm)
            implements Layer {

        /** Checks the number of layers. */
        public Options {
            Checks.positive("TransformerEncoder", "layers", numLayers);
        }

        /**
         * {@return these options with that normalisation of the last layer's output, null for none}
         *
         * @param norm the normalisation of the last layer's output; null (the default) for none
         */
        public Options norm(LayerNorm.Options norm) {
            return new Options(layer, numLayers, norm);
        }

        @Override
        public TransformerEncoder build() {
            return new TransformerEncoder(this);
        }
    }
}
