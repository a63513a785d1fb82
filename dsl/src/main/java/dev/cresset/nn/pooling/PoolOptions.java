package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.nn.internal.Extents;

/**
 * The options of a pooling with a window; not every pooling has each of them. An extent is one number for all dimensions, or one for
 * each, the outermost first.
 *
 * @param kernelSize the extent of the window
 * @param stride the step of the window from one output element to the next; null (the default) for the kernel size
 * @param padding the elements on each side that the window may reach over, at most half of the kernel size; 0 by default
 * @param dilation the distance between neighboring elements of the window in the input; 1 by default
 * @param ceilMode whether the extents of the output are rounded up instead of down; false by default
 * @param countIncludePad whether the zeros of the padding count in an average; true by default
 * @param divisorOverride the divisor of the sum of a window; null (the default) for the number of its elements
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record PoolOptions(
        Shape kernelSize,
        Shape stride,
        Shape padding,
        Shape dilation,
        boolean ceilMode,
        boolean countIncludePad,
        Long divisorOverride) {

    /** The defaults but for the kernel size. */
    public PoolOptions(Shape kernelSize) {
        this(kernelSize, null, Shape.of(0), Shape.of(1), false, true, null);
    }

    /** {@return the stride, which is the kernel size by default} */
    public Shape effectiveStride() {
        return stride == null ? kernelSize : stride;
    }

    PoolOptions check(String layer, int dimensions) {
        Extents.check(kernelSize, layer, "a kernel size", dimensions, 1);
        Extents.check(effectiveStride(), layer, "a stride", dimensions, 1);
        Extents.check(padding, layer, "a padding", dimensions, 0);
        Extents.check(dilation, layer, "a dilation", dimensions, 1);
        Checks.that(divisorOverride == null || divisorOverride != 0, "%s needs a divisor that is not 0", layer);
        return this;
    }

    /** A window in the padding alone would have no elements. */
    void checkPadding(String layer, int dimensions) {
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
    }

    /** {@return these options with another {@code stride}} */
    public PoolOptions stride(long... stride) {
        return with(Shape.of(stride), padding, dilation);
    }

    /** {@return these options with another {@code padding}} */
    public PoolOptions padding(long... padding) {
        return with(stride, Shape.of(padding), dilation);
    }

    /** {@return these options with another {@code dilation}} */
    public PoolOptions dilation(long... dilation) {
        return with(stride, padding, Shape.of(dilation));
    }

    private PoolOptions with(Shape stride, Shape padding, Shape dilation) {
        return new PoolOptions(kernelSize, stride, padding, dilation, ceilMode, countIncludePad, divisorOverride);
    }

    /** {@return these options with another {@code ceilMode}} */
    public PoolOptions ceilMode(boolean ceilMode) {
        return new PoolOptions(kernelSize, stride, padding, dilation, ceilMode, countIncludePad, divisorOverride);
    }

    /** {@return these options with another {@code countIncludePad}} */
    public PoolOptions countIncludePad(boolean countIncludePad) {
        return new PoolOptions(kernelSize, stride, padding, dilation, ceilMode, countIncludePad, divisorOverride);
    }

    /** {@return these options with another {@code divisorOverride}} */
    public PoolOptions divisorOverride(long divisorOverride) {
        return new PoolOptions(kernelSize, stride, padding, dilation, ceilMode, countIncludePad, divisorOverride);
    }
}
