package dev.cresset.nn;

/** Poolings: a part of {@link Layers}, whose users find all of them there. */
abstract class PoolingLayers extends ConvolutionLayers {

    PoolingLayers() {}

    /**
     * {@return a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxPool1d.Spec maxPool1d(long kernelSize) {
        return new MaxPool1d.Spec(new PoolOptions(Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static MaxPool1d.Spec maxPool1d(long kernelSize, long stride) {
        return maxPool1d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxPool2d.Spec maxPool2d(long kernelSize) {
        return maxPool2d(Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxPool2d.Spec maxPool2d(long kernelSize, long stride) {
        return maxPool2d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxPool2d.Spec maxPool2d(Size kernelSize) {
        return new MaxPool2d.Spec(new PoolOptions(kernelSize));
    }

    /**
     * {@return a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxPool3d.Spec maxPool3d(long kernelSize) {
        return maxPool3d(Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxPool3d.Spec maxPool3d(long kernelSize, long stride) {
        return maxPool3d(kernelSize).stride(stride);
    }

    /**
     * {@return a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxPool3d.Spec maxPool3d(Size kernelSize) {
        return new MaxPool3d.Spec(new PoolOptions(kernelSize));
    }

    /**
     * {@return a one-dimensional average pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static AvgPool1d.Spec avgPool1d(long kernelSize) {
        return new AvgPool1d.Spec(new PoolOptions(Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional average pooling}
     *
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static AvgPool1d.Spec avgPool1d(long kernelSize, long stride) {
        return avgPool1d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static AvgPool2d.Spec avgPool2d(long kernelSize) {
        return avgPool2d(Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static AvgPool2d.Spec avgPool2d(long kernelSize, long stride) {
        return avgPool2d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional average pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static AvgPool2d.Spec avgPool2d(Size kernelSize) {
        return new AvgPool2d.Spec(new PoolOptions(kernelSize));
    }

    /**
     * {@return a three-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static AvgPool3d.Spec avgPool3d(long kernelSize) {
        return avgPool3d(Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static AvgPool3d.Spec avgPool3d(long kernelSize, long stride) {
        return avgPool3d(kernelSize).stride(stride);
    }

    /**
     * {@return a three-dimensional average pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static AvgPool3d.Spec avgPool3d(Size kernelSize) {
        return new AvgPool3d.Spec(new PoolOptions(kernelSize));
    }

    /**
     * {@return a one-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static LPPool1d.Spec lpPool1d(double normType, long kernelSize) {
        return new LPPool1d.Spec(normType, new PoolOptions(Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static LPPool1d.Spec lpPool1d(double normType, long kernelSize, long stride) {
        return lpPool1d(normType, kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static LPPool2d.Spec lpPool2d(double normType, long kernelSize) {
        return lpPool2d(normType, Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static LPPool2d.Spec lpPool2d(double normType, long kernelSize, long stride) {
        return lpPool2d(normType, kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static LPPool2d.Spec lpPool2d(double normType, Size kernelSize) {
        return new LPPool2d.Spec(normType, new PoolOptions(kernelSize));
    }

    /**
     * {@return a three-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static LPPool3d.Spec lpPool3d(double normType, long kernelSize) {
        return lpPool3d(normType, Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static LPPool3d.Spec lpPool3d(double normType, long kernelSize, long stride) {
        return lpPool3d(normType, kernelSize).stride(stride);
    }

    /**
     * {@return a three-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static LPPool3d.Spec lpPool3d(double normType, Size kernelSize) {
        return new LPPool3d.Spec(normType, new PoolOptions(kernelSize));
    }

    /**
     * {@return an inverse of a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxUnpool1d.Spec maxUnpool1d(long kernelSize) {
        return new MaxUnpool1d.Spec(new PoolOptions(Size.of(kernelSize)));
    }

    /**
     * {@return an inverse of a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static MaxUnpool1d.Spec maxUnpool1d(long kernelSize, long stride) {
        return maxUnpool1d(kernelSize).stride(stride);
    }

    /**
     * {@return an inverse of a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxUnpool2d.Spec maxUnpool2d(long kernelSize) {
        return maxUnpool2d(Size.of(kernelSize));
    }

    /**
     * {@return an inverse of a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxUnpool2d.Spec maxUnpool2d(long kernelSize, long stride) {
        return maxUnpool2d(kernelSize).stride(stride);
    }

    /**
     * {@return an inverse of a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxUnpool2d.Spec maxUnpool2d(Size kernelSize) {
        return new MaxUnpool2d.Spec(new PoolOptions(kernelSize));
    }

    /**
     * {@return an inverse of a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxUnpool3d.Spec maxUnpool3d(long kernelSize) {
        return maxUnpool3d(Size.of(kernelSize));
    }

    /**
     * {@return an inverse of a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxUnpool3d.Spec maxUnpool3d(long kernelSize, long stride) {
        return maxUnpool3d(kernelSize).stride(stride);
    }

    /**
     * {@return an inverse of a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxUnpool3d.Spec maxUnpool3d(Size kernelSize) {
        return new MaxUnpool3d.Spec(new PoolOptions(kernelSize));
    }

    /**
     * {@return an adaptive average pooling}
     *
     * @param outputSize the output's extent, one number; null for the input's
     */
    public static AdaptiveAvgPool1d.Spec adaptiveAvgPool1d(Integer... outputSize) {
        return new AdaptiveAvgPool1d.Spec(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive average pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveAvgPool2d.Spec adaptiveAvgPool2d(Integer... outputSize) {
        return new AdaptiveAvgPool2d.Spec(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive average pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveAvgPool3d.Spec adaptiveAvgPool3d(Integer... outputSize) {
        return new AdaptiveAvgPool3d.Spec(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive maximum pooling}
     *
     * @param outputSize the output's extent, one number; null for the input's
     */
    public static AdaptiveMaxPool1d.Spec adaptiveMaxPool1d(Integer... outputSize) {
        return new AdaptiveMaxPool1d.Spec(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive maximum pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveMaxPool2d.Spec adaptiveMaxPool2d(Integer... outputSize) {
        return new AdaptiveMaxPool2d.Spec(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive maximum pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveMaxPool3d.Spec adaptiveMaxPool3d(Integer... outputSize) {
        return new AdaptiveMaxPool3d.Spec(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window in each dimension
     */
    public static FractionalMaxPool2d.Spec fractionalMaxPool2d(long kernelSize) {
        return fractionalMaxPool2d(Size.of(kernelSize));
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window
     */
    public static FractionalMaxPool2d.Spec fractionalMaxPool2d(Size kernelSize) {
        return new FractionalMaxPool2d.Spec(kernelSize);
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window in each dimension
     */
    public static FractionalMaxPool3d.Spec fractionalMaxPool3d(long kernelSize) {
        return fractionalMaxPool3d(Size.of(kernelSize));
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window
     */
    public static FractionalMaxPool3d.Spec fractionalMaxPool3d(Size kernelSize) {
        return new FractionalMaxPool3d.Spec(kernelSize);
    }
}
