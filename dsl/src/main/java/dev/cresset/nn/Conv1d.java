package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A one-dimensional convolution, strictly speaking a cross-correlation, over a signal of several channels: {@code
 * out[n, j] = bias[j] + sum over k of weight[j, k] * input[n, k]}.
 *
 * <p>Shape: {@code (N, C_in, L) -> (N, C_out, L_out)} or without the {@code N}, where {@code L_out = floor((L + 2
 * padding - dilation (kernel - 1) - 1) / stride + 1)}.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C_out, C_in / groups, kernel)}, and {@code bias}, of shape {@code
 * (C_out)}, are drawn uniformly from {@code ±1 / sqrt(C_in / groups * elements of a kernel)}.
 *
 * {@snippet :
 * Conv1d layer = conv1d(3, 64, 3).stride(2).padding(1).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html">torch.nn.Conv1d</a>
 */
public final class Conv1d extends Convolution {

    private final Options options;

    /**
     * Makes a one-dimensional convolution, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public Conv1d(Options options) {
        super(
                options.settings,
                1,
                options.settings.outChannels(),
                options.settings.inChannels() / options.settings.groups());
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return pad(input, this::convolve);
    }

    private Tensor convolve(Tensor input, long[] padding) {
        long groups = settings().groups();
        return padding == null
                ? Torch.conv1d(
                        input, weight(), bias(), stride, settings().padding().rule(), dilation, groups)
                : Torch.conv1d(input, weight(), bias(), stride, padding, dilation, groups);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a one-dimensional convolution is like.
     *
     * @param settings what the options consist of
     */
    public record Options(ConvolutionSettings settings) implements ConvolutionOptions.Forward<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("Conv1d", 1);
        }

        @Override
        public Options with(ConvolutionSettings settings) {
            return new Options(settings);
        }

        @Override
        public Conv1d build() {
            return new Conv1d(this);
        }
    }
}
