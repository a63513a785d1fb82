package dev.cresset.nn.convolution;

import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.internal.Extents;

/**
 * The options of a convolution.
 *
 * @param inChannels the number of channels of the input
 * @param outChannels the number of channels of the output
 * @param window the kernel, and how it moves over the input
 * @param groups the number of groups that the channels are divided into, each convolved by itself; 1 by default
 * @param bias whether a number is added to each output channel; true by default
 * @param paddingMode the values beyond the edges of the input; zeros by default
 * @param parameters the dtype and the device of the parameters
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record ConvolutionOptions(
        long inChannels,
        long outChannels,
        ConvolutionWindow window,
        long groups,
        boolean bias,
        PaddingMode paddingMode,
        ParameterOptions parameters) {

    /** The defaults but for the channels and the kernel size. */
    public ConvolutionOptions(long inChannels, long outChannels, Shape kernelSize) {
        this(
                inChannels,
                outChannels,
                new ConvolutionWindow(kernelSize),
                1,
                true,
                PaddingMode.ZEROS,
                ParameterOptions.DEFAULT);
    }

    void check(String layer, int dimensions) {
        Checks.positive(layer, "in channels", inChannels);
        Checks.positive(layer, "out channels", outChannels);
        Checks.positive(layer, "groups", groups);
        window.check(layer, dimensions);
        Checks.that(
                inChannels % groups == 0 && outChannels % groups == 0,
                "%s cannot divide %d in channels and %d out channels into %d groups",
                layer,
                inChannels,
                outChannels,
                groups);
        Checks.that(
                paddingMode != PaddingMode.CONSTANT,
                "%s pads with zeros, or by the modes 'reflect', 'replicate' and 'circular'; got '%s'",
                layer,
                paddingMode);
    }

    /** {@return these options with another {@code window}} */
    public ConvolutionOptions window(ConvolutionWindow window) {
        return new ConvolutionOptions(inChannels, outChannels, window, groups, bias, paddingMode, parameters);
    }

    /** {@return these options with other {@code groups}} */
    public ConvolutionOptions groups(long groups) {
        return new ConvolutionOptions(inChannels, outChannels, window, groups, bias, paddingMode, parameters);
    }

    /** {@return these options with another {@code bias}} */
    public ConvolutionOptions bias(boolean bias) {
        return new ConvolutionOptions(inChannels, outChannels, window, groups, bias, paddingMode, parameters);
    }

    /** {@return these options with another {@code paddingMode}} */
    public ConvolutionOptions paddingMode(PaddingMode paddingMode) {
        return new ConvolutionOptions(inChannels, outChannels, window, groups, bias, paddingMode, parameters);
    }

    /** {@return these options with other {@code parameters}} */
    public ConvolutionOptions parameters(ParameterOptions parameters) {
        return new ConvolutionOptions(inChannels, outChannels, window, groups, bias, paddingMode, parameters);
    }

    /** The options as PyTorch prints them. */
    String text(int dimensions) {
        StringBuilder text = new StringBuilder("%d, %d, kernel_size=%s, stride=%s"
                .formatted(
                        inChannels,
                        outChannels,
                        Extents.tuple(window.kernelSize(), dimensions),
                        Extents.tuple(window.stride(), dimensions)));
        PythonText.append(
                text,
                "padding",
                window.padding().text(dimensions),
                window.padding().isZero());
        PythonText.append(
                text, "dilation", Extents.tuple(window.dilation(), dimensions), Extents.isAll(window.dilation(), 1));
        String outputPadding = Extents.tuple(window.outputPadding(), dimensions);
        PythonText.append(text, "output_padding", outputPadding, Extents.isAll(window.outputPadding(), 0));
        PythonText.append(text, "groups", groups, groups == 1);
        PythonText.append(text, "bias", "False", bias);
        PythonText.append(text, "padding_mode", paddingMode, paddingMode == PaddingMode.ZEROS);
        return text.toString();
    }
}
