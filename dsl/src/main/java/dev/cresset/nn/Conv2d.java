package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A two-dimensional convolution, strictly speaking a cross-correlation, over an image of several channels: {@code
 * out[n, j] = bias[j] + sum over k of weight[j, k] * input[n, k]}.
 *
 * <p>Shape: {@code (N, C_in, H, W) -> (N, C_out, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H
 * + 2 padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code W_out} alike.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C_out, C_in / groups, kernel height, kernel width)}, and {@code
 * bias}, of shape {@code (C_out)}, are drawn uniformly from {@code ±1 / sqrt(C_in / groups * elements of a kernel)}.
 *
 * {@snippet :
 * Conv2d layer = conv2d(3, 64, 3).stride(2).padding(1).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</a>
 */
public final class Conv2d extends Convolution {

    private final Options options;

    /**
     * Makes a two-dimensional convolution, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public Conv2d(Options options) {
        super(
                options.settings,
                2,
                options.settings.outChannels(),
                options.settings.inChannels() / options.settings.groups());
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return fused() == null ? pad(input, this::convolve) : fused().forward(input);
    }

    private Tensor convolve(Tensor input, long[] padding) {
        long groups = settings().groups();
        return padding == null
                ? Torch.conv2d(
                        input, weight(), bias(), stride, settings().padding().rule(), dilation, groups)
                : Torch.conv2d(input, weight(), bias(), stride, padding, dilation, groups);
    }

    @Override
    boolean computesInOneDnnLayout(Tensor image) {
        return OneDnnLayout.takes(this, image) && (fused() == null || fused().computesInOneDnnLayout());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a two-dimensional convolution is like.
     *
     * @param settings what the options consist of
     */
    public record Options(ConvolutionSettings settings) implements ConvolutionOptions.Forward<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("Conv2d", 2);
        }

        @Override
        public Options with(ConvolutionSettings settings) {
            return new Options(settings);
        }

        @Override
        public Conv2d build() {
            return new Conv2d(this);
        }
    }
}
