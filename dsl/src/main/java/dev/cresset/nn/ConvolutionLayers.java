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
    public static Linear.Spec linear(long inFeatures, long outFeatures) {
        return new Linear.Spec(inFeatures, outFeatures);
    }

    /**
     * {@return a one-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static Conv1d.Spec conv1d(long inChannels, long outChannels, long kernelSize) {
        return new Conv1d.Spec(new ConvolutionOptions(inChannels, outChannels, Size.of(kernelSize)));
    }

    /**
     * {@return a one-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static ConvTranspose1d.Spec convTranspose1d(long inChannels, long outChannels, long kernelSize) {
        return new ConvTranspose1d.Spec(new ConvolutionOptions(inChannels, outChannels, Size.of(kernelSize)));
    }

    /**
     * {@return a two-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static Conv2d.Spec conv2d(long inChannels, long outChannels, long kernelSize) {
        return conv2d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static Conv2d.Spec conv2d(long inChannels, long outChannels, Size kernelSize) {
        return new Conv2d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a two-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static ConvTranspose2d.Spec convTranspose2d(long inChannels, long outChannels, long kernelSize) {
        return convTranspose2d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a two-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static ConvTranspose2d.Spec convTranspose2d(long inChannels, long outChannels, Size kernelSize) {
        return new ConvTranspose2d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a three-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static Conv3d.Spec conv3d(long inChannels, long outChannels, long kernelSize) {
        return conv3d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static Conv3d.Spec conv3d(long inChannels, long outChannels, Size kernelSize) {
        return new Conv3d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a three-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel in each dimension, in elements
     */
    public static ConvTranspose3d.Spec convTranspose3d(long inChannels, long outChannels, long kernelSize) {
        return convTranspose3d(inChannels, outChannels, Size.of(kernelSize));
    }

    /**
     * {@return a three-dimensional transposed convolution}
     *
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in elements
     */
    public static ConvTranspose3d.Spec convTranspose3d(long inChannels, long outChannels, Size kernelSize) {
        return new ConvTranspose3d.Spec(new ConvolutionOptions(inChannels, outChannels, kernelSize));
    }

    /**
     * {@return a padding by a constant}
     *
     * @param value what is put there
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ConstantPad1d.Spec constantPad1d(double value, long... padding) {
        return new ConstantPad1d.Spec(Size.of(padding), value);
    }

    /**
     * {@return a padding by a constant}
     *
     * @param value what is put there
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ConstantPad2d.Spec constantPad2d(double value, long... padding) {
        return new ConstantPad2d.Spec(Size.of(padding), value);
    }

    /**
     * {@return a padding by a constant}
     *
     * @param value what is put there
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ConstantPad3d.Spec constantPad3d(double value, long... padding) {
        return new ConstantPad3d.Spec(Size.of(padding), value);
    }

    /**
     * {@return a padding by zeros}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ZeroPad1d.Spec zeroPad1d(long... padding) {
        return new ZeroPad1d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by zeros}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ZeroPad2d.Spec zeroPad2d(long... padding) {
        return new ZeroPad2d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by zeros}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ZeroPad3d.Spec zeroPad3d(long... padding) {
        return new ZeroPad3d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its reflection at the outermost elements, which are not repeated}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReflectionPad1d.Spec reflectionPad1d(long... padding) {
        return new ReflectionPad1d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its reflection at the outermost elements, which are not repeated}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReflectionPad2d.Spec reflectionPad2d(long... padding) {
        return new ReflectionPad2d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its reflection at the outermost elements, which are not repeated}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReflectionPad3d.Spec reflectionPad3d(long... padding) {
        return new ReflectionPad3d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its outermost elements}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReplicationPad1d.Spec replicationPad1d(long... padding) {
        return new ReplicationPad1d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its outermost elements}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReplicationPad2d.Spec replicationPad2d(long... padding) {
        return new ReplicationPad2d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its outermost elements}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static ReplicationPad3d.Spec replicationPad3d(long... padding) {
        return new ReplicationPad3d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its opposite edge}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static CircularPad1d.Spec circularPad1d(long... padding) {
        return new CircularPad1d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its opposite edge}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static CircularPad2d.Spec circularPad2d(long... padding) {
        return new CircularPad2d.Spec(Size.of(padding));
    }

    /**
     * {@return a padding by its opposite edge}
     *
     * @param padding elements on each side: one number for all, or before and after, beginning with the last dimension
     */
    public static CircularPad3d.Spec circularPad3d(long... padding) {
        return new CircularPad3d.Spec(Size.of(padding));
    }

    /**
     * {@return a bilinear map}
     *
     * @param in1Features the extent of the first input's last dimension
     * @param in2Features the extent of the second input's last dimension
     * @param outFeatures the extent of the output's last dimension
     */
    public static Bilinear.Spec bilinear(long in1Features, long in2Features, long outFeatures) {
        return new Bilinear.Spec(in1Features, in2Features, outFeatures);
    }
}
