package dev.cresset.nn.convolution;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;

/**
 * A one-dimensional transposed convolution over a signal of several channels: the gradient of a convolution with
 * respect to its input, taken as a layer of its own. It is also called a fractionally-strided convolution or, though it
 * inverts nothing, a deconvolution.
 *
 * <p>Shape: {@code (N, C_in, L) -> (N, C_out, L_out)} or without the {@code N}, where {@code L_out = (L - 1) stride - 2
 * padding + dilation (kernel - 1) + outputPadding + 1}.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C_in, C_out / groups, kernel)}, and {@code bias}, of shape {@code
 * (C_out)}, are drawn uniformly from {@code ±1 / sqrt(C_out / groups * elements of a kernel)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose1d.html">torch.nn.ConvTranspose1d</a>
 * @see <a href="https://www.matthewzeiler.com/mattzeiler/deconvolutionalnetworks.pdf">Deconvolutional Networks</a>
 */
public final class ConvTranspose1d extends TransposedConvolution<ConvTranspose1d> {

    private final Spec spec;

    /**
     * Makes a one-dimensional transposed convolution, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public ConvTranspose1d(Spec spec) {
        super(spec.options, 1);
        this.spec = spec;
    }

    @Override
    Tensor convolve(Tensor input, long[] outputPadding) {
        return Torch.convTranspose1d(
                input,
                weight(),
                bias(),
                stride,
                padding,
                outputPadding,
                options().groups(),
                dilation);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a one-dimensional transposed convolution is like.
     *
     * @param options what the options consist of
     */
    public record Spec(ConvolutionOptions options)
            implements LayerSpec<ConvTranspose1d>, ConvolutionSpec.Transposed<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("ConvTranspose1d", 1);
        }

        @Override
        public Spec with(ConvolutionOptions options) {
            return new Spec(options);
        }

        @Override
        public ConvTranspose1d build() {
            return new ConvTranspose1d(this);
        }
    }
}
