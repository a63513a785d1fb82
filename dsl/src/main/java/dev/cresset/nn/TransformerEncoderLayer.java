package dev.cresset.nn;

import dev.cresset.Scope;
import dev.cresset.Tensor;

/**
 * One layer of a transformer's encoder: attention of a sequence to itself, then two linear maps with an activation
 * between them, each with a dropout, a shortcut and a normalisation.
 *
 * <p>Shape: {@code (L, N, E) -> (L, N, E)}, with the batch first {@code (N, L, E) -> (N, L, E)}, or without the {@code
 * N}.
 *
 * <p>Initial values: those of its parts, {@link MultiheadAttention}, {@link Linear} and {@link LayerNorm}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html">torch.nn.TransformerEncoderLayer</a>
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a>
 */
public final class TransformerEncoderLayer extends Module {

    private final Options options;
    private final MultiheadAttention attention;
    private final FeedForward feedForward;
    private final LayerNorm norm1;
    private final LayerNorm norm2;
    private final Dropout dropout1;
    private final Dropout dropout2;

    /**
     * Makes one layer of a transformer's encoder, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public TransformerEncoderLayer(Options options) {
        this.options = options;
        TransformerSettings settings = options.settings;
        attention = register("self_attn", settings.attention());
        Linear first = register("linear1", settings.linear(settings.dModel(), settings.dimFeedforward()));
        Dropout between = register("dropout", settings.dropoutLayer());
        Linear second = register("linear2", settings.linear(settings.dimFeedforward(), settings.dModel()));
        feedForward = new FeedForward(first, settings.activation(), between, second);
        norm1 = register("norm1", settings.norm());
        norm2 = register("norm2", settings.norm());
        dropout1 = register("dropout1", settings.dropoutLayer());
        dropout2 = register("dropout2", settings.dropoutLayer());
    }

    @Override
    public Tensor forward(Tensor source) {
        return forward(source, AttentionMask.NONE);
    }

    /**
     * Computes the layer's output.
     *
     * @param source of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param mask what is hidden
     * @return of the same shape
     */
    public Tensor forward(Tensor source, AttentionMask mask) {
        try (Scope scope = Scope.open()) {
            Tensor output;
            if (options.settings.normFirst()) {
                Tensor attended = source.add(attend(norm1.call(source), mask));
                output = attended.add(dropout2.call(feedForward.forward(norm2.call(attended))));
            } else {
                Tensor attended = norm1.call(source.add(attend(source, mask)));
                output = norm2.call(attended.add(dropout2.call(feedForward.forward(attended))));
            }
            return output.moveToOuterScope();
        }
    }

    private Tensor attend(Tensor input, AttentionMask mask) {
        return dropout1.call(attention
                .forward(input, input, input, mask, AttentionWeights.NONE)
                .output());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What one layer of a transformer's encoder is like.
     *
     * @param settings what the options consist of
     */
    public record Options(TransformerSettings settings) implements TransformerOptions<Options> {

        /** Checks that the options make sense. */
        public Options {
            settings.check("TransformerEncoderLayer");
        }

        @Override
        public Options with(TransformerSettings settings) {
            return new Options(settings);
        }

        @Override
        public TransformerEncoderLayer build() {
            return new TransformerEncoderLayer(this);
        }
    }
}
