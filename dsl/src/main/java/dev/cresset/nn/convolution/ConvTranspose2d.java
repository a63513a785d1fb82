package dev.cresset.nn.convolution;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;

/**
 * A two-dimensional transposed convolution over an image of several channels: the gradient of a convolution with
 * respect to its input, taken as a layer of its own. It is also called a fractionally-strided convolution or, though it
 * inverts nothing, a deconvolution.
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
public final class ConvTranspose2d extends TransposedConvolution<ConvTranspose2d> {

    private final Spec spec;

    /**
     * Makes a two-dimensional transposed convolution, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public ConvTranspose2d(Spec spec) {
        super(spec.options, 2);
        this.spec = spec;
    }

    @Override
    Tensor convolve(Tensor input, long[] outputPadding) {
        return Torch.convTranspose2d(
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
     * What a two-dimensional transposed convolution is like.
     *
     * @param options what the options consist of
     */
    public record Spec(ConvolutionOptions options)
            implements LayerSpec<ConvTranspose2d>, ConvolutionSpec.Transposed<Spec> {

        /** Checks that the options make sense together. */
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
