package dev.cresset.nn.convolution;

import dev.cresset.nn.LayerSpec;

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
public final class Conv1d extends ForwardConvolution<Conv1d, Conv1d.Spec> {

    /**
     * Builds a one-dimensional convolution and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public Conv1d(Spec spec) {
        super(spec, 1);
    }

    /**
     * Specification of a {@link Conv1d}.
     *
     * @param options the options of a convolution
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(ConvolutionOptions options) implements LayerSpec<Conv1d>, ConvolutionSpec.Forward<Spec> {

        public Spec {
            options.check("Conv1d", 1);
        }

        @Override
        public Spec with(ConvolutionOptions options) {
            return new Spec(options);
        }

        @Override
        public Conv1d build() {
            return new Conv1d(this);
        }
    }
}
