package dev.cresset.nn.vision;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Divides the channels into groups and deals them out anew: first the first of each group, then the second of each, and
 * so on.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html">torch.nn.ChannelShuffle</a>
 * @see <a href="https://arxiv.org/abs/1707.01083">ShuffleNet</a>
 */
public final class ChannelShuffle extends UnaryModule<ChannelShuffle> {

    private final Spec spec;

    /**
     * Makes a channel shuffle.
     *
     * @param spec what the layer is like
     */
    public ChannelShuffle(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Torch.channelShuffle(input, spec.groups);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "groups=" + spec.groups;
    }

    /**
     * What a channel shuffle is like.
     *
     * @param groups into how many groups; it divides the number of channels
     */
    public record Spec(long groups) implements LayerSpec<ChannelShuffle> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("ChannelShuffle", "groups", groups);
        }

        @Override
        public ChannelShuffle build() {
            return new ChannelShuffle(this);
        }
    }
}
