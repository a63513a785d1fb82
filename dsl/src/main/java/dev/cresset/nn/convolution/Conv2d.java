package dev.cresset.nn.convolution;

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
public final class Conv2d extends ForwardConvolution<Conv2d, Conv2d.Spec> {

    /**
     * Builds a two-dimensional convolution and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public Conv2d(Spec spec) {
        super(spec, 2);
    }

    /**
     * Specification of a {@link Conv2d}.
     *
     * @param options the options of a convolution
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(ConvolutionOptions options) implements LayerSpec<Conv2d>, ConvolutionSpec.Forward<Spec> {

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
