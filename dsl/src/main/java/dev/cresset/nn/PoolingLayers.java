package dev.cresset.nn;

/** Poolings: a part of {@link Layers}, whose users find all of them there. */
abstract class PoolingLayers extends ConvolutionLayers {

    PoolingLayers() {}

    /**
     * {@return a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxPool1d.Options maxPool1d(long kernelSize) {
        return new MaxPool1d.Options(new PoolSettings(Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static MaxPool1d.Options maxPool1d(long kernelSize, long stride) {
        return maxPool1d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxPool2d.Options maxPool2d(long kernelSize) {
        return maxPool2d(Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxPool2d.Options maxPool2d(long kernelSize, long stride) {
        return maxPool2d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxPool2d.Options maxPool2d(Size kernelSize) {
        return new MaxPool2d.Options(new PoolSettings(kernelSize));
    }

    /**
     * {@return a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxPool3d.Options maxPool3d(long kernelSize) {
        return maxPool3d(Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxPool3d.Options maxPool3d(long kernelSize, long stride) {
        return maxPool3d(kernelSize).stride(stride);
    }

    /**
     * {@return a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxPool3d.Options maxPool3d(Size kernelSize) {
        return new MaxPool3d.Options(new PoolSettings(kernelSize));
    }

    /**
     * {@return a one-dimensional average pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static AvgPool1d.Options avgPool1d(long kernelSize) {
        return new AvgPool1d.Options(new PoolSettings(Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional average pooling}
     *
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static AvgPool1d.Options avgPool1d(long kernelSize, long stride) {
        return avgPool1d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static AvgPool2d.Options avgPool2d(long kernelSize) {
        return avgPool2d(Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static AvgPool2d.Options avgPool2d(long kernelSize, long stride) {
        return avgPool2d(kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional average pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static AvgPool2d.Options avgPool2d(Size kernelSize) {
        return new AvgPool2d.Options(new PoolSettings(kernelSize));
    }

    /**
     * {@return a three-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static AvgPool3d.Options avgPool3d(long kernelSize) {
        return avgPool3d(Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional average pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static AvgPool3d.Options avgPool3d(long kernelSize, long stride) {
        return avgPool3d(kernelSize).stride(stride);
    }

    /**
     * {@return a three-dimensional average pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static AvgPool3d.Options avgPool3d(Size kernelSize) {
        return new AvgPool3d.Options(new PoolSettings(kernelSize));
    }

    /**
     * {@return a one-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static LPPool1d.Options lpPool1d(double normType, long kernelSize) {
        return new LPPool1d.Options(normType, new PoolSettings(Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static LPPool1d.Options lpPool1d(double normType, long kernelSize, long stride) {
        return lpPool1d(normType, kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static LPPool2d.Options lpPool2d(double normType, long kernelSize) {
        return lpPool2d(normType, Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static LPPool2d.Options lpPool2d(double normType, long kernelSize, long stride) {
        return lpPool2d(normType, kernelSize).stride(stride);
    }

    /**
     * {@return a two-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static LPPool2d.Options lpPool2d(double normType, Size kernelSize) {
        return new LPPool2d.Options(normType, new PoolSettings(kernelSize));
    }

    /**
     * {@return a three-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static LPPool3d.Options lpPool3d(double normType, long kernelSize) {
        return lpPool3d(normType, Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static LPPool3d.Options lpPool3d(double normType, long kernelSize, long stride) {
        return lpPool3d(normType, kernelSize).stride(stride);
    }

    /**
     * {@return a three-dimensional power-average pooling}
     *
     * @param normType the power; it is not 0
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static LPPool3d.Options lpPool3d(double normType, Size kernelSize) {
        return new LPPool3d.Options(normType, new PoolSettings(kernelSize));
    }

    /**
     * {@return an inverse of a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxUnpool1d.Options maxUnpool1d(long kernelSize) {
        return new MaxUnpool1d.Options(new PoolSettings(Size.of(kernelSize)));
    }

    /**
     * {@return an inverse of a one-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window
     * @param stride how far it moves
     */
    public static MaxUnpool1d.Options maxUnpool1d(long kernelSize, long stride) {
        return maxUnpool1d(kernelSize).stride(stride);
    }

    /**
     * {@return an inverse of a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxUnpool2d.Options maxUnpool2d(long kernelSize) {
        return maxUnpool2d(Size.of(kernelSize));
    }

    /**
     * {@return an inverse of a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxUnpool2d.Options maxUnpool2d(long kernelSize, long stride) {
        return maxUnpool2d(kernelSize).stride(stride);
    }

    /**
     * {@return an inverse of a two-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxUnpool2d.Options maxUnpool2d(Size kernelSize) {
        return new MaxUnpool2d.Options(new PoolSettings(kernelSize));
    }

    /**
     * {@return an inverse of a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension, and how far it moves
     */
    public static MaxUnpool3d.Options maxUnpool3d(long kernelSize) {
        return maxUnpool3d(Size.of(kernelSize));
    }

    /**
     * {@return an inverse of a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window in each dimension
     * @param stride how far it moves
     */
    public static MaxUnpool3d.Options maxUnpool3d(long kernelSize, long stride) {
        return maxUnpool3d(kernelSize).stride(stride);
    }

    /**
     * {@return an inverse of a three-dimensional maximum pooling}
     *
     * @param kernelSize the extent of a window, and how far it moves
     */
    public static MaxUnpool3d.Options maxUnpool3d(Size kernelSize) {
        return new MaxUnpool3d.Options(new PoolSettings(kernelSize));
    }

    /**
     * {@return an adaptive average pooling}
     *
     * @param outputSize the output's extent, one number; null for the input's
     */
    public static AdaptiveAvgPool1d.Options adaptiveAvgPool1d(Integer... outputSize) {
        return new AdaptiveAvgPool1d.Options(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive average pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveAvgPool2d.Options adaptiveAvgPool2d(Integer... outputSize) {
        return new AdaptiveAvgPool2d.Options(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive average pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveAvgPool3d.Options adaptiveAvgPool3d(Integer... outputSize) {
        return new AdaptiveAvgPool3d.Options(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive maximum pooling}
     *
     * @param outputSize the output's extent, one number; null for the input's
     */
    public static AdaptiveMaxPool1d.Options adaptiveMaxPool1d(Integer... outputSize) {
        return new AdaptiveMaxPool1d.Options(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive maximum pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveMaxPool2d.Options adaptiveMaxPool2d(Integer... outputSize) {
        return new AdaptiveMaxPool2d.Options(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return an adaptive maximum pooling}
     *
     * @param outputSize the output's extent, one number or one for each dimension; null for the input's
     */
    public static AdaptiveMaxPool3d.Options adaptiveMaxPool3d(Integer... outputSize) {
        return new AdaptiveMaxPool3d.Options(AdaptiveSize.of(outputSize));
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window in each dimension
     */
    public static FractionalMaxPool2d.Options fractionalMaxPool2d(long kernelSize) {
        return fractionalMaxPool2d(Size.of(kernelSize));
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window
     */
    public static FractionalMaxPool2d.Options fractionalMaxPool2d(Size kernelSize) {
        return new FractionalMaxPool2d.Options(kernelSize);
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window in each dimension
     */
    public static FractionalMaxPool3d.Options fractionalMaxPool3d(long kernelSize) {
        return fractionalMaxPool3d(Size.of(kernelSize));
    }

    /**
     * {@return a maximum pooling at random distances, whose output size is still to be said}
     *
     * @param kernelSize the extent of a window
     */
    public static FractionalMaxPool3d.Options fractionalMaxPool3d(Size kernelSize) {
        return new FractionalMaxPool3d.Options(kernelSize);
    }
}
