package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The channel shuffle, which divides the channels into groups and takes one of each group in turn: the first of each,
 * then the second of each, and so on.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html">torch.nn.ChannelShuffle</a>
 * @see <a href="https://arxiv.org/abs/1707.01083">ShuffleNet: An Extremely Efficient Convolutional Neural Network for Mobile Devices</a>
 */
public final class ChannelShuffle extends UnaryModule<ChannelShuffle> {

    private final Spec spec;

    /**
     * Builds a channel shuffle.
     *
     * @param spec the options
     */
    public ChannelShuffle(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.channelShuffle(input, spec.groups);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "groups=" + spec.groups;
    }

    /**
     * Specification of a {@link ChannelShuffle}.
     *
     * @param groups the number of groups, which divides the number of channels
     */
    public record Spec(long groups) implements LayerSpec<ChannelShuffle> {

        /** Checks the number. */
        public Spec {
            Checks.positive("ChannelShuffle", "groups", groups);
        }

        @Override
        public ChannelShuffle build() {
            return new ChannelShuffle(this);
        }
    }
}
