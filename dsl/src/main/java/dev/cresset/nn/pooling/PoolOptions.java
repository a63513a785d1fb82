package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.nn.internal.Extents;

/**
 * What the options of all poolings with a window consist of. Not every pooling has every one of them.
 *
 * @param kernelSize the extent of a window
 * @param stride how far the window moves from output element to output element; null (the default) for the kernel size
 * @param padding elements on each side that the window may reach over, at most half of the kernel size; 0 by default
 * @param dilation the distance of a window's elements in the input; 1 by default
 * @param isCeilMode whether a last window that reaches beyond the edge counts; false by default
 * @param countsPadding whether the zeros of the padding count in an average; true by default
 * @param divisor what a window's sum is divided by; null (the default) for the number of elements
 */
public record PoolOptions(
        Shape kernelSize,
        Shape stride,
        Shape padding,
        Shape dilation,
        boolean isCeilMode,
        boolean countsPadding,
        Long divisor) {

    /**
     * Makes options whose other numbers and switches are the defaults.
     *
     * @param kernelSize the extent of a window
     */
    public PoolOptions(Shape kernelSize) {
        this(kernelSize, null, Shape.of(0), Shape.of(1), false, true, null);
    }

    /** {@return how far the window moves, whether that was said or not} */
    public Shape effectiveStride() {
        return stride == null ? kernelSize : stride;
    }

    PoolOptions check(String layer, int dimensions) {
        Extents.check(kernelSize, layer, "a kernel size", dimensions, 1);
        Extents.check(effectiveStride(), layer, "a stride", dimensions, 1);
        Extents.check(padding, layer, "a padding", dimensions, 0);
        Extents.check(dilation, layer, "a dilation", dimensions, 1);
        Checks.that(divisor == null || divisor != 0, "%s needs a divisor that is not 0", layer);
        return this;
    }

    /** Windows that lie in the padding alone have no elements. */
    PoolOptions checkPadding(String layer, int dimensions) {
        long[] kernel = Extents.expand(kernelSize, dimensions);
        long[] sides = Extents.expand(padding, dimensions);
        for (int i = 0; i < dimensions; i++) {
            Checks.that(
                    2 * sides[i] <= kernel[i],
                    "%s needs a padding of at most half of the kernel size %s, got %s",
                    layer,
                    Extents.text(kernelSize),
                    Extents.text(padding));
        }
        return this;
    }

    PoolOptions with(Shape stride, Shape padding, Shape dilation) {
        return new PoolOptions(kernelSize, stride, padding, dilation, isCeilMode, countsPadding, divisor);
    }

    PoolOptions with(boolean isCeilMode, boolean countsPadding, Long divisor) {
        return new PoolOptions(kernelSize, stride, padding, dilation, isCeilMode, countsPadding, divisor);
    }
}
