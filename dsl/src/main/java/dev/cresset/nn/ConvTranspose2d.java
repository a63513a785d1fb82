package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

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
public final class ConvTranspose2d extends TransposedConvolution {

    private final Options options;

    /**
     * Makes a two-dimensional transposed convolution, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public ConvTranspose2d(Options options) {
        super(options.settings, 2);
        this.options = options;
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
                settings().groups(),
                dilation);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a two-dimensional transposed convolution is like.
     *
     * @param settings what the options consist of
     */
    public record Options(ConvolutionSettings settings) implements ConvolutionOptions.Transposed<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("ConvTranspose2d", 2);
        }

        @Override
        public Options with(ConvolutionSettings settings) {
            return new Options(settings);
        }

        @Override
        public ConvTranspose2d build() {
            return new ConvTranspose2d(this);
        }
    }
}
