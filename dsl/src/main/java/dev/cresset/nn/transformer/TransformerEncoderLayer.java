package dev.cresset.nn.transformer;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Linear;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.dropout.Dropout;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.List;

/**
 * One layer of a transformer's encoder: attention of a sequence to itself, then two linear layers with an activation
 * between them, each with a dropout, a residual connection and a normalization.
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
public final class TransformerEncoderLayer extends UnaryModule<TransformerEncoderLayer> {

    private final Spec spec;
    private final MultiheadAttention attention;
    private final FeedForward feedForward;
    private final LayerNorm norm1;
    private final LayerNorm norm2;
    private final Dropout dropout1;
    private final Dropout dropout2;

    /**
     * Builds one layer of a transformer's encoder and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public TransformerEncoderLayer(Spec spec) {
        this.spec = spec;
        TransformerOptions options = spec.options;
        attention = register("self_attn", options.attention());
        Linear first = register("linear1", options.linear(options.dModel(), options.dimFeedforward()));
        Dropout between = register("dropout", options.dropoutLayer());
        Linear second = register("linear2", options.linear(options.dimFeedforward(), options.dModel()));
        feedForward = new FeedForward(first, options.activation(), between, second);
        norm1 = register("norm1", options.norm());
        norm2 = register("norm2", options.norm());
        dropout1 = register("dropout1", options.dropoutLayer());
        dropout2 = register("dropout2", options.dropoutLayer());
    }

    @Override
    protected Tensor forward(Tensor source) {
        return forward(source, AttentionMask.NONE);
    }

    /**
     * Computes the layer's output.
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
            Tensor output;
            if (spec.options.normFirst()) {
                Tensor attended = source.add(attend(norm1.call(source), mask));
                output = attended.add(dropout2.call(feedForward.apply(norm2.call(attended))));
            } else {
                Tensor attended = norm1.call(source.add(attend(source, mask)));
                output = norm2.call(attended.add(dropout2.call(feedForward.apply(attended))));
            }
            return output.moveToOuterScope();
        }
    }

    private Tensor attend(Tensor input, AttentionMask mask) {
        return dropout1.call(
                attention.call(input, input, input, mask, AttentionWeights.NONE).output());
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link TransformerEncoderLayer}.
     *
     * @param options the options of the layers of a transformer
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(TransformerOptions options)
            implements LayerSpec<TransformerEncoderLayer>, TransformerSpec<Spec> {

        public Spec {
            options.check("TransformerEncoderLayer");
        }

        @Override
        public Spec with(TransformerOptions options) {
            return new Spec(options);
        }

        @Override
        public TransformerEncoderLayer build() {
            return new TransformerEncoderLayer(this);
        }
    }
}
