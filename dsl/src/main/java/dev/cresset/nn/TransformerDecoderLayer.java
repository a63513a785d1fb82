package dev.cresset.nn;

import dev.cresset.Scope;
import dev.cresset.Tensor;

/**
 * One layer of a transformer's decoder: attention of the target to itself, then to the encoder's output, then two
 * linear maps with an activation between them, each with a dropout, a shortcut and a normalisation.
 *
 * <p>Shape: {@code (L, N, E), (S, N, E) -> (L, N, E)}, with the batch first {@code (N, L, E), (N, S, E) -> (N, L, E)},
 * or without the {@code N}.
 *
 * <p>Initial values: those of its parts, {@link MultiheadAttention}, {@link Linear} and {@link LayerNorm}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html">torch.nn.TransformerDecoderLayer</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a>
 */
public final class TransformerDecoderLayer extends Module {

    private final Options options;
    private final MultiheadAttention selfAttention;
    private final MultiheadAttention memoryAttention;
    private final FeedForward feedForward;
    private final LayerNorm norm1;
    private final LayerNorm norm2;
    private final LayerNorm norm3;
    private final Dropout dropout1;
    private final Dropout dropout2;
    private final Dropout dropout3;

    /**
     * Makes one layer of a transformer's decoder, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public TransformerDecoderLayer(Options options) {
        this.options = options;
        TransformerSettings settings = options.settings;
        selfAttention = register("self_attn", settings.attention());
        memoryAttention = register("multihead_attn", settings.attention());
        Linear first = register("linear1", settings.linear(settings.dModel(), settings.dimFeedforward()));
        Dropout between = register("dropout", settings.dropoutLayer());
        Linear second = register("linear2", settings.linear(settings.dimFeedforward(), settings.dModel()));
        feedForward = new FeedForward(first, settings.activation(), between, second);
        norm1 = register("norm1", settings.norm());
        norm2 = register("norm2", settings.norm());
        norm3 = register("norm3", settings.norm());
        dropout1 = register("dropout1", settings.dropoutLayer());
        dropout2 = register("dropout2", settings.dropoutLayer());
        dropout3 = register("dropout3", settings.dropoutLayer());
    }

    /**
     * Not possible: the encoder's output is needed.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Tensor forward(Tensor target) {
        throw Checks.takesMore(this, "a target and the encoder's output: forward(target, memory)");
    }

    /**
     * Computes the layer's output.
     *
     * @param target of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param memory the encoder's output, of shape {@code (S, N, E)}, {@code (N, S, E)} or {@code (S, E)}
     * @return of the target's shape
     */
    public Tensor forward(Tensor target, Tensor memory) {
        return forward(target, memory, AttentionMask.NONE, AttentionMask.NONE);
    }

    /**
     * Computes the layer's output.
     *
     * @param target of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param memory the encoder's output, of shape {@code (S, N, E)}, {@code (N, S, E)} or {@code (S, E)}
     * @param targetMask what of the target is hidden from it
     * @param memoryMask what of the memory is hidden from the target
     * @return of the target's shape
     */
    public Tensor forward(Tensor target, Tensor memory, AttentionMask targetMask, AttentionMask memoryMask) {
        try (Scope scope = Scope.open()) {
            Tensor output;
            if (options.settings.normFirst()) {
                Tensor own = target.add(attendSelf(norm1.call(target), targetMask));
                Tensor both = own.add(attendMemory(norm2.call(own), memory, memoryMask));
                output = both.add(dropout3.call(feedForward.forward(norm3.call(both))));
            } else {
                Tensor own = norm1.call(target.add(attendSelf(target, targetMask)));
                Tensor both = norm2.call(own.add(attendMemory(own, memory, memoryMask)));
                output = norm3.call(both.add(dropout3.call(feedForward.forward(both))));
            }
            return output.moveToOuterScope();
        }
    }

    private Tensor attendSelf(Tensor input, AttentionMask mask) {
        return dropout1.call(selfAttention
                .forward(input, input, input, mask, AttentionWeights.NONE)
                .output());
    }

    private Tensor attendMemory(Tensor input, Tensor memory, AttentionMask mask) {
        return dropout2.call(memoryAttention
                .forward(input, memory, memory, mask, AttentionWeights.NONE)
                .output());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What one layer of a transformer's decoder is like.
     *
     * @param settings what the options consist of
     */
    public record Options(TransformerSettings settings) implements TransformerOptions<Options> {

        /** Checks that the options make sense. */
        public Options {
            settings.check("TransformerDecoderLayer");
        }

        @Override
        public Options with(TransformerSettings settings) {
            return new Options(settings);
        }

        @Override
        public TransformerDecoderLayer build() {
            return new TransformerDecoderLayer(this);
        }
    }
}
