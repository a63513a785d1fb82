package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A three-dimensional transposed convolution over a volume of several channels: the gradient of a convolution with
 * respect to its input, taken as a layer of its own. It is also called a fractionally-strided convolution or, though it
 * inverts nothing, a deconvolution.
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
public final class ConvTranspose3d extends TransposedConvolution {

    private final Options options;

    /**
     * Makes a three-dimensional transposed convolution, with initial values in its parameters.
     *
     * @param options what the layer is like
     */
    public ConvTranspose3d(Options options) {
        super(options.settings, 3);
        this.options = options;
    }

    @Override
    Tensor convolve(Tensor input, long[] outputPadding) {
        return Torch.convTranspose3d(
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
     * What a three-dimensional transposed convolution is like.
     *
     * @param settings what the options consist of
     */
    public record Options(ConvolutionSettings settings) implements ConvolutionOptions.Transposed<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("ConvTranspose3d", 3);
        }

        @Override
        public Options with(ConvolutionSettings settings) {
            return new Options(settings);
        }

        @Override
        public ConvTranspose3d build() {
            return new ConvTranspose3d(this);
        }
    }
}
