package dev.cresset.nn;

/** Convolutions, linear maps and paddings: a part of {@link Layers}, whose users find all of them there. */
abstract class ConvolutionLayers {

    ConvolutionLayers() {}

    /**
     * {@return an affine map}
     *
     * @param inFeatures the extent of the input's last dimension
     * @param outFeatures the extent of the output's last dimension
     */
    public static Linear.Options linear(long inFeatures, long outFeatures) {
        return new Linear.Options(inFeatures, outFeatures);
    }

    /**
     * {@return a one-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static Conv1d.Options conv1d(long inChannels, long outChannels, long kernelSize) {
        return new Conv1d.Options(new ConvolutionSettings(inChannels, outChannels, Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static ConvTranspose1d.Options convTranspose1d(long inChannels, long outChannels, long kernelSize) {
        return new ConvTranspose1d.Options(new ConvolutionSettings(inChannels, outChannels, Size.of(kernelSize)));
    }

    /**
     * {@return a two-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static Conv2d.Options conv2d(long inChannels, long outChannels, long kernelSize) {
        return conv2d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static Conv2d.Options conv2d(long inChannels, long outChannels, Size kernelSize) {
        return new Conv2d.Options(new ConvolutionSettings(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a two-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static ConvTranspose2d.Options convTranspose2d(long inChannels, long outChannels, long kernelSize) {
        return convTranspose2d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static ConvTranspose2d.Options convTranspose2d(long inChannels, long outChannels, Size kernelSize) {
        return new ConvTranspose2d.Options(new ConvolutionSettings(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a three-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static Conv3d.Options conv3d(long inChannels, long outChannels, long kernelSize) {
        return conv3d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static Conv3d.Options conv3d(long inChannels, long outChannels, Size kernelSize) {
        return new Conv3d.Options(new ConvolutionSettings(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a three-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static ConvTranspose3d.Options convTranspose3d(long inChannels, long outChannels, long kernelSize) {
        return convTranspose3d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static ConvTranspose3d.Options convTranspose3d(long inChannels, long outChannels, Size kernelSize) {
        return new ConvTranspose3d.Options(new ConvolutionSettings(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a padding by a constant}
     *
     * @param value what is put there
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ConstantPad1d.Options constantPad1d(double value, long... padding) {
        return new ConstantPad1d.Options(Size.of(padding), value);
    }

    /**
     * {@return a padding by a constant}
     *
     * @param value what is put there
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ConstantPad2d.Options constantPad2d(double value, long... padding) {
        return new ConstantPad2d.Options(Size.of(padding), value);
    }

    /**
     * {@return a padding by a constant}
     *
     * @param value what is put there
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ConstantPad3d.Options constantPad3d(double value, long... padding) {
        return new ConstantPad3d.Options(Size.of(padding), value);
    }

    /**
     * {@return a padding by zeros}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ZeroPad1d.Options zeroPad1d(long... padding) {
        return new ZeroPad1d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by zeros}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ZeroPad2d.Options zeroPad2d(long... padding) {
        return new ZeroPad2d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by zeros}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ZeroPad3d.Options zeroPad3d(long... padding) {
        return new ZeroPad3d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its reflection at the outermost elements, which are not repeated}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReflectionPad1d.Options reflectionPad1d(long... padding) {
        return new ReflectionPad1d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its reflection at the outermost elements, which are not repeated}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReflectionPad2d.Options reflectionPad2d(long... padding) {
        return new ReflectionPad2d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its reflection at the outermost elements, which are not repeated}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReflectionPad3d.Options reflectionPad3d(long... padding) {
        return new ReflectionPad3d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its outermost elements}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReplicationPad1d.Options replicationPad1d(long... padding) {
        return new ReplicationPad1d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its outermost elements}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReplicationPad2d.Options replicationPad2d(long... padding) {
        return new ReplicationPad2d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its outermost elements}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReplicationPad3d.Options replicationPad3d(long... padding) {
        return new ReplicationPad3d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its opposite edge}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static CircularPad1d.Options circularPad1d(long... padding) {
        return new CircularPad1d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its opposite edge}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static CircularPad2d.Options circularPad2d(long... padding) {
        return new CircularPad2d.Options(Size.of(padding));
    }

    /**
     * {@return a padding by its opposite edge}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static CircularPad3d.Options circularPad3d(long... padding) {
        return new CircularPad3d.Options(Size.of(padding));
    }

    /**
     * {@return a bilinear map}
     *
     * @param in1Features the extent of the first input's last dimension
     * @param in2Features the extent of the second input's last dimension
     * @param outFeatures the extent of the output's last dimension
     */
    public static Bilinear.Options bilinear(long in1Features, long in2Features, long outFeatures) {
        return new Bilinear.Options(in1Features, in2Features, outFeatures);
    }
}
