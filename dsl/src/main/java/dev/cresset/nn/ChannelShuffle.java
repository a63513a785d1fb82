package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

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
public final class ChannelShuffle extends Module {

    private final Options options;

    /**
     * Makes a channel shuffle.
     *
     * @param options what the layer is like
     */
    public ChannelShuffle(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return Torch.channelShuffle(input, options.groups);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "groups=" + options.groups;
    }

    /**
     * What a channel shuffle is like.
     *
     * @param groups into how many groups; it divides the number of channels
     */
    public record Options(long groups) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.positive("ChannelShuffle", "groups", groups);
        }

        @Override
        public ChannelShuffle build() {
            return new ChannelShuffle(this);
        }
    }
}
