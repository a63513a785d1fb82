package dev.cresset.nn.convolution;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;

/**
 * A three-dimensional convolution, strictly speaking a cross-correlation, over a volume of several channels: {@code
 * out[n, j] = bias[j] + sum over k of weight[j, k] * input[n, k]}.
 *
 * <p>Shape: {@code (N, C_in, D, H, W) -> (N, C_out, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out
 * = floor((D + 2 padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C_out, C_in / groups, kernel depth, kernel height, kernel
 * width)}, and {@code bias}, of shape {@code (C_out)}, are drawn uniformly from {@code ±1 / sqrt(C_in / groups *
 * elements of a kernel)}.
 *
 * {@snippet :
 * Conv3d layer = conv3d(3, 64, 3).stride(2).padding(1).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv3d.html">torch.nn.Conv3d</a>
 */
public final class Conv3d extends Convolution<Conv3d> {

    private final Spec spec;

    /**
     * Makes a three-dimensional convolution, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public Conv3d(Spec spec) {
        super(spec.options, 3, spec.options.outChannels(), spec.options.inChannels() / spec.options.groups());
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return pad(input, this::convolve);
    }

    private Tensor convolve(Tensor input, long[] padding) {
        long groups = options().groups();
        return padding == null
                ? Torch.conv3d(
                        input, weight(), bias(), stride, options().padding().rule(), dilation, groups)
                : Torch.conv3d(input, weight(), bias(), stride, padding, dilation, groups);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a three-dimensional convolution is like.
     *
     * @param options what the options consist of
     */
    public record Spec(ConvolutionOptions options) implements LayerSpec<Conv3d>, ConvolutionSpec.Forward<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("Conv3d", 3);
        }

        @Override
        public Spec with(ConvolutionOptions options) {
            return new Spec(options);
        }

        @Override
        public Conv3d build() {
            return new Conv3d(this);
        }
    }
}
