package dev.cresset.nn.convolution;

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
public final class Conv3d extends ForwardConvolution<Conv3d, Conv3d.Spec> {

    /**
     * Builds a three-dimensional convolution and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public Conv3d(Spec spec) {
        super(spec, 3);
    }

    /**
     * Specification of a {@link Conv3d}.
     *
     * @param options the options of a convolution
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(ConvolutionOptions options) implements LayerSpec<Conv3d>, ConvolutionSpec.Forward<Spec> {

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
