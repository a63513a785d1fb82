package dev.cresset.nn.transformer;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.dropout.Dropout;
import dev.cresset.nn.normalization.LayerNorm;
import java.util.List;

/**
 * One layer of a transformer's decoder: attention of the target to itself, then to the encoder's output, then two
 * linear layers with an activation between them, each with a dropout, a residual connection and a normalization.
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
public final class TransformerDecoderLayer extends Module<TransformerDecoderLayer> {

    private final Spec spec;
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
     * Builds one layer of a transformer's decoder and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public TransformerDecoderLayer(Spec spec) {
        this.spec = spec;
        TransformerOptions options = spec.options;
        selfAttention = register("self_attn", options.attention());
        memoryAttention = register("multihead_attn", options.attention());
        Linear first = register("linear1", options.linear(options.dModel(), options.dimFeedforward()));
        Dropout between = register("dropout", options.dropoutLayer());
        Linear second = register("linear2", options.linear(options.dimFeedforward(), options.dModel()));
        feedForward = new FeedForward(first, options.activation(), between, second);
        norm1 = register("norm1", options.norm());
        norm2 = register("norm2", options.norm());
        norm3 = register("norm3", options.norm());
        dropout1 = register("dropout1", options.dropoutLayer());
        dropout2 = register("dropout2", options.dropoutLayer());
        dropout3 = register("dropout3", options.dropoutLayer());
    }

    /**
     * Computes the layer's output.
     *
     * @param target the target, of shape {@code (L, N, E)}, {@code (N, L, E)} with the batch first, or {@code (L, E)}
     * @param memory the encoder's output, of shape {@code (S, N, E)}, {@code (N, S, E)} or {@code (S, E)}
     * @return the output, of the target's shape
     */
    public Tensor call(Tensor target, Tensor memory) {
        return call(target, memory, AttentionMask.NONE, AttentionMask.NONE);
    }

    /**
     * Computes the layer's output.
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
            Tensor output;
            if (spec.options.normFirst()) {
                Tensor own = target.add(attendSelf(norm1.call(target), targetMask));
                Tensor both = own.add(attendMemory(norm2.call(own), memory, memoryMask));
                output = both.add(dropout3.call(feedForward.apply(norm3.call(both))));
            } else {
                Tensor own = norm1.call(target.add(attendSelf(target, targetMask)));
                Tensor both = norm2.call(own.add(attendMemory(own, memory, memoryMask)));
                output = norm3.call(both.add(dropout3.call(feedForward.apply(both))));
            }
            return output.moveToOuterScope();
        }
    }

    private Tensor attendSelf(Tensor input, AttentionMask mask) {
        return dropout1.call(selfAttention
                .call(input, input, input, mask, AttentionWeights.NONE)
                .output());
    }

    private Tensor attendMemory(Tensor input, Tensor memory, AttentionMask mask) {
        return dropout2.call(memoryAttention
                .call(input, memory, memory, mask, AttentionWeights.NONE)
                .output());
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of a {@link TransformerDecoderLayer}.
     *
     * @param options the options of the layers of a transformer
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(TransformerOptions options)
            implements LayerSpec<TransformerDecoderLayer>, TransformerSpec<Spec> {

        public Spec {
            options.check("TransformerDecoderLayer");
        }

        @Override
        public Spec with(TransformerOptions options) {
            return new Spec(options);
        }

        @Override
        public TransformerDecoderLayer build() {
            return new TransformerDecoderLayer(this);
        }
    }
}
