package dev.cresset.nn.transformer;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Layers;
import dev.cresset.nn.Module;
import dev.cresset.nn.init.Init;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.List;

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
public final class Transformer extends Module<Transformer> {

    private final Spec spec;
    private final TransformerEncoder encoder;
    private final TransformerDecoder decoder;

    /**
     * Makes a transformer of an encoder and a decoder, with initial values in its parameters.
     *
     * @param spec what the network is like
     */
    public Transformer(Spec spec) {
        this.spec = spec;
        TransformerOptions options = spec.options;
        LayerNorm.Spec norm = Layers.layerNorm(options.dModel())
                .eps(options.layerNormEps())
                .bias(options.bias())
                .dtype(options.dtype())
                .device(options.device());
        encoder = register(
                "encoder",
                new TransformerEncoder.Spec(new TransformerEncoderLayer.Spec(options), spec.numEncoderLayers, norm)
                        .build());
        decoder = register(
                "decoder",
                new TransformerDecoder.Spec(new TransformerDecoderLayer.Spec(options), spec.numDecoderLayers, norm)
                        .build());
        resetParameters();
    }

    /** Draws new initial values for all matrices. */
    public void resetParameters() {
        parameters().stream().filter(parameter -> parameter.dim() > 1).forEach(Init.xavierUniform()::initialize);
    }

    /**
     * Computes the decoder's output without anything hidden.
     *
     * @param source what the encoder reads, of shape {@code (S, N, E)}, {@code (N, S, E)} with the batch first, or {@code (S, E)}
     * @param target what the decoder reads, of shape {@code (L, N, E)}, {@code (N, L, E)} or {@code (L, E)}
     * @return of the target's shape
     */
    public Tensor call(Tensor source, Tensor target) {
        return call(source, target, AttentionMask.NONE, AttentionMask.NONE, AttentionMask.NONE);
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

    /** {@return the part that reads the source} */
    public TransformerEncoder encoder() {
        return encoder;
    }

    /** {@return the part that reads the target and the encoder's output} */
    public TransformerDecoder decoder() {
        return decoder;
    }

    /** {@return the options that the network was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a transformer is like.
     *
     * @param options what all its layers are like
     * @param numEncoderLayers layers of the encoder; 6 by default
     * @param numDecoderLayers layers of the decoder; 6 by default
     */
    public record Spec(TransformerOptions options, int numEncoderLayers, int numDecoderLayers)
            implements LayerSpec<Transformer>, TransformerSpec<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            options.check("Transformer");
            Checks.positive("Transformer", "encoder layers", numEncoderLayers);
            Checks.positive("Transformer", "decoder layers", numDecoderLayers);
        }

        /**
         * {@return these options with an encoder of that many layers}
         *
         * @param numLayers 0 or more; 6 by default
         */
        public Spec numEncoderLayers(int numLayers) {
            return new Spec(options, numLayers, numDecoderLayers);
        }

        /**
         * {@return these options with a decoder of that many layers}
         *
         * @param numLayers 0 or more; 6 by default
         */
        public Spec numDecoderLayers(int numLayers) {
            return new Spec(options, numEncoderLayers, numLayers);
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
