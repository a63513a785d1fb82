package dev.cresset.nn.convolution;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.internal.Extents;

/**
 * What the options of all convolutions consist of.
 *
 * @param inChannels channels of the input
 * @param outChannels channels of the output
 * @param kernelSize the extent of a kernel
 * @param stride how far the kernel moves from output element to output element; 1 by default
 * @param padding how far the input is widened; 0 by default
 * @param dilation the distance of a kernel's elements in the input; 1 by default
 * @param outputPadding how far the output of a transposed convolution is widened on one side; 0 by default
 * @param groups into how many blocks the channels are divided, each convolved for itself; 1 by default
 * @param bias whether each output channel has a number added; true by default
 * @param paddingMode what is found beyond the edges; zeros by default
 * @param dtype the parameters' type; null (the default) for 32-bit floating point
 * @param device where the parameters are; null (the default) for the CPU
 */
public record ConvolutionOptions(
        long inChannels,
        long outChannels,
        Shape kernelSize,
        Shape stride,
        Padding padding,
        Shape dilation,
        Shape outputPadding,
        long groups,
        boolean bias,
        PaddingMode paddingMode,
        DType dtype,
        Device device) {

    /**
     * Makes options whose other numbers and switches are the defaults.
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel
     */
    public ConvolutionOptions(long inChannels, long outChannels, Shape kernelSize) {
        this(
                inChannels,
                outChannels,
                kernelSize,
                Shape.of(1),
                Padding.of(Shape.of(0)),
                Shape.of(1),
                Shape.of(0),
                1,
                true,
                PaddingMode.ZEROS,
                null,
                null);
    }

    ConvolutionOptions check(String layer, int dimensions) {
        Checks.positive(layer, "in channels", inChannels);
        Checks.positive(layer, "out channels", outChannels);
        Checks.positive(layer, "groups", groups);
        Extents.check(kernelSize, layer, "a kernel size", dimensions, 1);
        Extents.check(stride, layer, "a stride", dimensions, 1);
        Extents.check(dilation, layer, "a dilation", dimensions, 1);
        Extents.check(outputPadding, layer, "an output padding", dimensions, 0);
        if (padding.size() != null) {
            Extents.check(padding.size(), layer, "a padding", dimensions, 0);
        }
        Checks.that(
                inChannels % groups == 0 && outChannels % groups == 0,
                "%s cannot divide %d in channels and %d out channels into %d groups",
                layer,
                inChannels,
                outChannels,
                groups);
        Checks.that(
                !padding.isSame() || Extents.isAll(stride, 1),
                "%s with padding 'same' needs a stride of 1, got %s",
                layer,
                Extents.text(stride));
        return this;
    }

    ConvolutionOptions with(Shape stride, Padding padding, Shape dilation, Shape outputPadding) {
        return new ConvolutionOptions(
                inChannels,
                outChannels,
                kernelSize,
                stride,
                padding,
                dilation,
                outputPadding,
                groups,
                bias,
                paddingMode,
                dtype,
                device);
    }

    ConvolutionOptions with(long groups, boolean bias, PaddingMode paddingMode) {
        return new ConvolutionOptions(
                inChannels,
                outChannels,
                kernelSize,
                stride,
                padding,
                dilation,
                outputPadding,
                groups,
                bias,
                paddingMode,
                dtype,
                device);
    }

    ConvolutionOptions with(DType dtype, Device device) {
        return new ConvolutionOptions(
                inChannels,
                outChannels,
                kernelSize,
                stride,
                padding,
                dilation,
                outputPadding,
                groups,
                bias,
                paddingMode,
                dtype,
                device);
    }

    /** The options as PyTorch prints them. */
    String text(int dimensions) {
        StringBuilder text = new StringBuilder("%d, %d, kernel_size=%s, stride=%s"
                .formatted(
                        inChannels,
                        outChannels,
                        Extents.tuple(kernelSize, dimensions),
                        Extents.tuple(stride, dimensions)));
        PythonText.append(text, "padding", padding.text(dimensions), padding.isZero());
        PythonText.append(text, "dilation", Extents.tuple(dilation, dimensions), Extents.isAll(dilation, 1));
        PythonText.append(
                text, "output_padding", Extents.tuple(outputPadding, dimensions), Extents.isAll(outputPadding, 0));
        PythonText.append(text, "groups", groups, groups == 1);
        PythonText.append(text, "bias", "False", bias);
        PythonText.append(text, "padding_mode", paddingMode, paddingMode == PaddingMode.ZEROS);
        return text.toString();
    }
}
