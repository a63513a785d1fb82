package dev.cresset.nn.convolution;

import dev.cresset.nn.LayerSpec;

/**
 * A three-dimensional transposed convolution over a volume of several channels: the gradient of a convolution with
 * respect to its input, as a layer. It is also called a fractionally-strided convolution or, though it
 * is no inverse, a deconvolution.
 *
 * <p>Shape: {@code (N, C_in, D, H, W) -> (N, C_out, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out
 * = (D - 1) stride - 2 padding + dilation (kernel - 1) + outputPadding + 1}, {@code H_out} and {@code W_out} alike.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C_in, C_out / groups, kernel depth, kernel height, kernel
 * width)}, and {@code bias}, of shape {@code (C_out)}, are drawn uniformly from {@code ±1 / sqrt(C_out / groups *
 * elements of a kernel)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html">torch.nn.ConvTranspose3d</a>
 * @see <a href="https://www.matthewzeiler.com/mattzeiler/deconvolutionalnetworks.pdf">Deconvolutional Networks</a>
 */
public final class ConvTranspose3d extends TransposedConvolution<ConvTranspose3d, ConvTranspose3d.Spec> {

    /**
     * Builds a three-dimensional transposed convolution and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public ConvTranspose3d(Spec spec) {
        super(spec, 3);
    }

    /**
     * Specification of a {@link ConvTranspose3d}.
     *
     * @param options the options of a convolution
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(ConvolutionOptions options)
            implements LayerSpec<ConvTranspose3d>, ConvolutionSpec.Transposed<Spec> {

        public Spec {
            options.check("ConvTranspose3d", 3);
        }

        @Override
        public Spec with(ConvolutionOptions options) {
            return new Spec(options);
        }

        @Override
        public ConvTranspose3d build() {
            return new ConvTranspose3d(this);
        }
    }
}
