package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.nn.init.Init;

/**
 * An encoder and a decoder of transformer layers, each with a normalisation behind the last layer.
 *
 * <p>Shape: {@code (S, N, E), (L, N, E) -> (L, N, E)}, with the batch first {@code (N, S, E), (N, L, E) -> (N, L, E)},
 * or without the {@code N}.
 *
 * <p>Initial values: all matrices after Glorot and Bengio, uniformly; all others those of the parts.
 *
 * {@snippet :
 * Transformer model = transformer(512, 8).numEncoderLayers(2).numDecoderLayers(2).build();
 * Tensor output = model.forward(source, target, AttentionMask.NONE, AttentionMask.CAUSAL, AttentionMask.NONE);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Transformer.html">torch.nn.Transformer</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a>
 */
public final class Transformer extends Module {

    private final Options options;
    private final TransformerEncoder encoder;
    private final TransformerDecoder decoder;

    /**
     * Makes a transformer of an encoder and a decoder, with initial values in its parameters.
     *
     * @param options what the network is like
     */
    public Transformer(Options options) {
        this.options = options;
        TransformerSettings settings = options.settings;
        LayerNorm.Options norm = Layers.layerNorm(settings.dModel())
                .eps(settings.layerNormEps())
                .bias(settings.bias())
                .dtype(settings.dtype())
                .device(settings.device());
        encoder = register(
                "encoder",
                new TransformerEncoder.Options(
                                new TransformerEncoderLayer.Options(settings), options.numEncoderLayers, norm)
                        .build());
        decoder = register(
                "decoder",
                new TransformerDecoder.Options(
                                new TransformerDecoderLayer.Options(settings), options.numDecoderLayers, norm)
                        .build());
        resetParameters();
    }

    /** Draws new initial values for all matrices. */
    public void resetParameters() {
        parameters().stream().filter(parameter -> parameter.dim() > 1).forEach(Init.xavierUniform()::initialize);
    }

    /**
     * Not possible: a source and a target are needed.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Tensor forward(Tensor input) {
        throw Checks.takesMore(this, "a source and a target: forward(source, target)");
    }

    /**
     * Computes the decoder's output without anything hidden.
     *
     * @param source what the encoder reads, of shape {@code (S, N, E)}, {@code (N, S, E)} with the batch first, or {@code (S, E)}
     * @param target what the decoder reads, of shape {@code (L, N, E)}, {@code (N, L, E)} or {@code (L, E)}
     * @return of the target's shape
     */
    public Tensor forward(Tensor source, Tensor target) {
        return forward(source, target, AttentionMask.NONE, AttentionMask.NONE, AttentionMask.NONE);
    }

    /**
     * Computes the decoder's output.
     *
     * @param source what the encoder reads, of shape {@code (S, N, E)}, {@code (N, S, E)} with the batch first, or {@code (S, E)}
     * @param target what the decoder reads, of shape {@code (L, N, E)}, {@code (N, L, E)} or {@code (L, E)}
     * @param sourceMask what of the source is hidden from it
     * @param targetMask what of the target is hidden from it; usually {@link AttentionMask#CAUSAL}
     * @param memoryMask what of the encoder's output is hidden from the target
     * @return of the target's shape
     */
    public Tensor forward(
            Tensor source,
            Tensor target,
            AttentionMask sourceMask,
            AttentionMask targetMask,
            AttentionMask memoryMask) {
        try (Tensor memory = encoder.forward(source, sourceMask)) {
            return decoder.forward(target, memory, targetMask, memoryMask);
        }
    }

    /** {@return the part that reads the source} */
    public TransformerEncoder encoder() {
        return encoder;
    }

    /** {@return the part that reads the target and the encoder's output} */
    public TransformerDecoder decoder() {
        return decoder;
    }

    /** {@return the options that the network was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a transformer is like.
     *
     * @param settings what all its layers are like
     * @param numEncoderLayers layers of the encoder; 6 by default
     * @param numDecoderLayers layers of the decoder; 6 by default
     */
    public record Options(TransformerSettings settings, int numEncoderLayers, int numDecoderLayers)
            implements TransformerOptions<Options> {

        /** Checks that the options make sense. */
        public Options {
            settings.check("Transformer");
            Checks.positive("Transformer", "encoder layers", numEncoderLayers);
            Checks.positive("Transformer", "decoder layers", numDecoderLayers);
        }

        /**
         * {@return these options with an encoder of that many layers}
         *
         * @param numLayers 0 or more; 6 by default
         */
        public Options numEncoderLayers(int numLayers) {
            return new Options(settings, numLayers, numDecoderLayers);
        }

        /**
         * {@return these options with a decoder of that many layers}
         *
         * @param numLayers 0 or more; 6 by default
         */
        public Options numDecoderLayers(int numLayers) {
            return new Options(settings, numEncoderLayers, numLayers);
        }

        @Override
        public Options with(TransformerSettings settings) {
            return new Options(settings, numEncoderLayers, numDecoderLayers);
        }

        @Override
        public Transformer build() {
            return new Transformer(this);
        }
    }
}
