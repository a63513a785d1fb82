package dev.cresset.nn.convolution;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;

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
public final class Conv2d extends Convolution<Conv2d> {

    private final Spec spec;

    /**
     * Makes a two-dimensional convolution, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public Conv2d(Spec spec) {
        super(spec.options, 2, spec.options.outChannels(), spec.options.inChannels() / spec.options.groups());
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return pad(input, this::convolve);
    }

    private Tensor convolve(Tensor input, long[] padding) {
        long groups = options().groups();
        return padding == null
                ? Torch.conv2d(
                        input, weight(), bias(), stride, options().padding().rule(), dilation, groups)
                : Torch.conv2d(input, weight(), bias(), stride, padding, dilation, groups);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a two-dimensional convolution is like.
     *
     * @param options what the options consist of
     */
    public record Spec(ConvolutionOptions options) implements LayerSpec<Conv2d>, ConvolutionSpec.Forward<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("Conv2d", 2);
        }

        @Override
        public Spec with(ConvolutionOptions options) {
            return new Spec(options);
        }

        @Override
        public Conv2d build() {
            return new Conv2d(this);
        }
    }
}
