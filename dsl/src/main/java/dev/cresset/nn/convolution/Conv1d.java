package dev.cresset.nn.convolution;

import dev.cresset.Tensor;
import dev.cresset.Torch;
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
public final class Conv1d extends Convolution<Conv1d> {

    private final Spec spec;

    /**
     * Makes a one-dimensional convolution, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public Conv1d(Spec spec) {
        super(spec.options, 1, spec.options.outChannels(), spec.options.inChannels() / spec.options.groups());
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return pad(input, this::convolve);
    }

    private Tensor convolve(Tensor input, long[] padding) {
        long groups = options().groups();
        return padding == null
                ? Torch.conv1d(
                        input, weight(), bias(), stride, options().padding().rule(), dilation, groups)
                : Torch.conv1d(input, weight(), bias(), stride, padding, dilation, groups);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a one-dimensional convolution is like.
     *
     * @param options what the options consist of
     */
    public record Spec(ConvolutionOptions options) implements LayerSpec<Conv1d>, ConvolutionSpec.Forward<Spec> {

        /** Checks that the options make sense together. */
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
