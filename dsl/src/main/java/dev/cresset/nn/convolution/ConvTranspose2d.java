package dev.cresset.nn.convolution;

import dev.cresset.nn.LayerSpec;

/**
 * A two-dimensional transposed convolution over an image of several channels: the gradient of a convolution with
 * respect to its input, as a layer. It is also called a fractionally-strided convolution or, though it
 * is no inverse, a deconvolution.
 *
 * <p>Shape: {@code (N, C_in, H, W) -> (N, C_out, H_out, W_out)} or without the {@code N}, where {@code H_out = (H - 1)
 * stride - 2 padding + dilation (kernel - 1) + outputPadding + 1}, {@code W_out} alike.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C_in, C_out / groups, kernel height, kernel width)}, and {@code
 * bias}, of shape {@code (C_out)}, are drawn uniformly from {@code ±1 / sqrt(C_out / groups * elements of a kernel)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html">torch.nn.ConvTranspose2d</a>
 * @see <a href="https://www.matthewzeiler.com/mattzeiler/deconvolutionalnetworks.pdf">Deconvolutional Networks</a>
 */
public final class ConvTranspose2d extends TransposedConvolution<ConvTranspose2d, ConvTranspose2d.Spec> {

    /**
     * Builds a two-dimensional transposed convolution and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public ConvTranspose2d(Spec spec) {
        super(spec, 2);
    }

    /**
     * Specification of a {@link ConvTranspose2d}.
     *
     * @param options the options of a convolution
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(ConvolutionOptions options)
            implements LayerSpec<ConvTranspose2d>, ConvolutionSpec.Transposed<Spec> {

        public Spec {
            options.check("ConvTranspose2d", 2);
        }

        @Override
        public Spec with(ConvolutionOptions options) {
            return new Spec(options);
        }

        @Override
        public ConvTranspose2d build() {
            return new ConvTranspose2d(this);
        }
    }
}
