package dev.cresset.nn.convolution;

import dev.cresset.Shape;
import dev.cresset.nn.internal.Extents;

/**
 * The window of a convolution: its kernel, and how the kernel moves over the input. Each extent is one number for all dimensions, or
 * one for each, the outermost first.
 *
 * @param kernelSize the extent of a kernel
 * @param stride the step of the kernel from one output element to the next; 1 by default
 * @param padding the elements added on each side of the input; 0 by default
 * @param dilation the distance between neighboring kernel elements in the input; 1 by default
 * @param outputPadding the elements added to the far side of the output, of transposed convolutions alone; 0 by default
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record ConvolutionWindow(Shape kernelSize, Shape stride, Padding padding, Shape dilation, Shape outputPadding) {

    /** The defaults but for the kernel size. */
    public ConvolutionWindow(Shape kernelSize) {
        this(kernelSize, Shape.of(1), Padding.of(Shape.of(0)), Shape.of(1), Shape.of(0));
    }

    void check(String layer, int dimensions) {
        Extents.check(kernelSize, layer, "a kernel size", dimensions, 1);
        Extents.check(stride, layer, "a stride", dimensions, 1);
        Extents.check(dilation, layer, "a dilation", dimensions, 1);
        Extents.check(outputPadding, layer, "an output padding", dimensions, 0);
        padding.check(layer, stride, dimensions);
    }

    /** {@return this window with another {@code stride}} */
    public ConvolutionWindow stride(long... stride) {
        return new ConvolutionWindow(kernelSize, Shape.of(stride), padding, dilation, outputPadding);
    }

    /** {@return this window with another {@code padding}} */
    public ConvolutionWindow padding(Padding padding) {
        return new ConvolutionWindow(kernelSize, stride, padding, dilation, outputPadding);
    }

    /** {@return this window with another {@code dilation}} */
    public ConvolutionWindow dilation(long... dilation) {
        return new ConvolutionWindow(kernelSize, stride, padding, Shape.of(dilation), outputPadding);
    }

    /** {@return this window with another {@code outputPadding}} */
    public ConvolutionWindow outputPadding(long... outputPadding) {
        return new ConvolutionWindow(kernelSize, stride, padding, dilation, Shape.of(outputPadding));
    }
}
