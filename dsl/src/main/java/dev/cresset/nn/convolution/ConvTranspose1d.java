package dev.cresset.nn.convolution;

import dev.cresset.nn.LayerSpec;

/**
 * A one-dimensional transposed convolution over a signal of several channels: the gradient of a convolution with
 * respect to its input, as a layer. It is also called a fractionally-strided convolution or, though it
 * is no inverse, a deconvolution.
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
public final class ConvTranspose1d extends TransposedConvolution<ConvTranspose1d, ConvTranspose1d.Spec> {

    /**
     * Builds a one-dimensional transposed convolution and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public ConvTranspose1d(Spec spec) {
        super(spec, 1);
    }

    /**
     * Specification of a {@link ConvTranspose1d}.
     *
     * @param options the options of a convolution
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(ConvolutionOptions options)
            implements LayerSpec<ConvTranspose1d>, ConvolutionSpec.Transposed<Spec> {

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
