package dev.cresset.nn.transformer;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import dev.cresset.nn.init.Init;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.List;

/**
 * A transformer: an encoder and a decoder, each with a normalization behind the last layer.
 *
 * <p>Shape: {@code (S, N, E), (L, N, E) -> (L, N, E)}, with the batch first {@code (N, S, E), (N, L, E) -> (N, L, E)},
 * or without the {@code N}.
 *
 * <p>Initial values: Xavier-uniform for all matrices, those of the layers for all others.
 *
 * {@snippet :
 * Transformer model = transformer(512, 8).numEncoderLayers(2).numDecoderLayers(2).build();
 * Tensor output = model.call(source, target, AttentionMask.NONE, AttentionMask.CAUSAL, AttentionMask.NONE);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Transformer.html">torch.nn.Transformer</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a>
 */
public final class Transformer extends Module<Transformer> {

    private final Spec spec;
    private final TransformerEncoder encoder;
    private final TransformerDecoder decoder;

    /**
     * Builds a transformer of an encoder and a decoder and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public Transformer(Spec spec) {
        this.spec = spec;
        TransformerOptions options = spec.options;
        LayerNorm.Spec norm = options.norm();
        TransformerEncoderLayer.Spec encoderLayer = new TransformerEncoderLayer.Spec(options);
        encoder = register("encoder", new TransformerEncoder.Spec(encoderLayer, spec.numEncoderLayers, norm));
        TransformerDecoderLayer.Spec decoderLayer = new TransformerDecoderLayer.Spec(options);
        decoder = register("decoder", new TransformerDecoder.Spec(decoderLayer, spec.numDecoderLayers, norm));
        resetParameters();
    }

    /** Draws new initial values for all matrices. */
    public void resetParameters() {
        parameters().stream().filter(parameter -> parameter.dim() > 1).forEach(Init.xavierUniform()::initialize);
    }

    /**
     * Computes the decoder's output without masks.
     *
     * @param source the encoder's input, of shape {@code (S, N, E)}, {@code (N, S, E)} with the batch first, or {@code (S, E)}
     * @param target the decoder's input, of shape {@code (L, N, E)}, {@code (N, L, E)} or {@code (L, E)}
     * @return the output, of the target's shape
     */
    public Tensor call(Tensor source, Tensor target) {
        return call(source, target, AttentionMask.NONE, AttentionMask.NONE, AttentionMask.NONE);
    }

    /**
     * Computes the decoder's output.
     *
     * @param source the encoder's input, of shape {@code (S, N, E)}, {@code (N, S, E)} with the batch first, or {@code (S, E)}
     * @param target the decoder's input, of shape {@code (L, N, E)}, {@code (N, L, E)} or {@code (L, E)}
     * @param sourceMask the mask of what the source does not see of itself
     * @param targetMask the mask of what the target does not see of itself; usually {@link AttentionMask#CAUSAL}
     * @param memoryMask the mask of what the target does not see of the encoder's output
     * @return the output, of the target's shape
     */
    public Tensor call(
            Tensor source,
            Tensor target,
            AttentionMask sourceMask,
            AttentionMask targetMask,
            AttentionMask memoryMask) {
        return callWithHooks(
                List.of(source, target),
                inputs -> forward(inputs.get(0), inputs.get(1), sourceMask, targetMask, memoryMask));
    }

    private Tensor forward(
            Tensor source,
            Tensor target,
            AttentionMask sourceMask,
            AttentionMask targetMask,
            AttentionMask memoryMask) {
        try (Tensor memory = encoder.call(source, sourceMask)) {
            return decoder.call(target, memory, targetMask, memoryMask);
        }
    }

    /** {@return the encoder, which reads the source} */
    public TransformerEncoder encoder() {
        return encoder;
    }

    /** {@return the decoder, which reads the target and the encoder's output} */
    public TransformerDecoder decoder() {
        return decoder;
    }

    /** {@return the specification that the network was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link Transformer}.
     *
     * @param options the options of the layers
     * @param numEncoderLayers the number of layers of the encoder; 6 by default
     * @param numDecoderLayers the number of layers of the decoder; 6 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(TransformerOptions options, int numEncoderLayers, int numDecoderLayers)
            implements LayerSpec<Transformer>, TransformerSpec<Spec> {

        public Spec {
            options.check("Transformer");
            Checks.positive("Transformer", "encoder layers", numEncoderLayers);
            Checks.positive("Transformer", "decoder layers", numDecoderLayers);
        }

        /** The defaults but for the numbers of features and heads. */
        public Spec(long dModel, long nhead) {
            this(new TransformerOptions(dModel, nhead), 6, 6);
        }

        /** {@return this specification with another {@code numEncoderLayers}} */
        public Spec numEncoderLayers(int numEncoderLayers) {
            return new Spec(options, numEncoderLayers, numDecoderLayers);
        }

        /** {@return this specification with another {@code numDecoderLayers}} */
        public Spec numDecoderLayers(int numDecoderLayers) {
            return new Spec(options, numEncoderLayers, numDecoderLayers);
        }

        @Override
        public Spec with(TransformerOptions options) {
            return new Spec(options, numEncoderLayers, numDecoderLayers);
        }

        @Override
        public Transformer build() {
            return new Transformer(this);
        }
    }
}
