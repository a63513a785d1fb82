package dev.cresset.nn;

import java.util.List;

/**
 * A short name for each layer, to be imported statically.
 *
 * {@snippet :
 * Sequential features = sequential(
 *                 conv2d(3, 64, 3).padding(1), relu(),
 *                 conv2d(64, 64, 3).padding(1), relu(),
 *                 maxPool2d(2))
 *         .init(Conv2d.class, kaimingNormal().fanOut(), zeros());
 * }
 *
 * <p>Except for {@link #sequential}, which makes a network at once, the methods give descriptions: immutable values that draw
 * nothing and may be used more than once. Their {@code build()} makes a layer with parameters of its own.
 */
public final class Layers {

    private Layers() {}

    /**
     * Makes a chain of layers at once, drawing their initial values in order.
     *
     * <p>Java evaluates arguments first. A {@code sequential(...)} among the arguments has therefore drawn its values before the
     * descriptions to its left draw theirs; {@link #block} keeps PyTorch's order.
     *
     * @param layers the layers; those without a name get their position as name
     * @return the network
     */
    public static Sequential sequential(Layer... layers) {
        return new Sequential(layers);
    }

    /**
     * Describes a chain of layers that is a part of another one and draws its initial values when its turn comes.
     *
     * @param layers the layers; those without a name get their position as name
     * @return the description of a {@link Sequential}
     */
    public static Layer block(Layer... layers) {
        Layer[] parts = List.of(layers).toArray(Layer[]::new);
        return () -> new Sequential(parts);
    }

    /**
     * Gives a layer the name that it gets in a {@link Sequential}.
     *
     * @param name the name, which the keys of its parameters begin with
     * @param layer the layer
     * @return the named layer
     */
    public static Layer named(String name, Layer layer) {
        return new NamedLayer(name, layer);
    }

    /**
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize height and width of a kernel, in pixels
     * @return a two-dimensional convolution
     */
    public static Conv2d.Options conv2d(long inChannels, long outChannels, long kernelSize) {
        return conv2d(inChannels, outChannels, Size2d.of(kernelSize));
    }

    /**
     * @param inChannels channels of the input
     * @param outChannels channels of the output
     * @param kernelSize the extent of a kernel, in pixels
     * @return a two-dimensional convolution
     */
    public static Conv2d.Options conv2d(long inChannels, long outChannels, Size2d kernelSize) {
        return new Conv2d.Options(inChannels, outChannels, kernelSize);
    }

    /**
     * @param inFeatures the extent of the input's last dimension
     * @param outFeatures the extent of the output's last dimension
     * @return an affine map
     */
    public static Linear.Options linear(long inFeatures, long outFeatures) {
        return new Linear.Options(inFeatures, outFeatures);
    }

    /** @return a rectified linear unit */
    public static ReLU.Options relu() {
        return new ReLU.Options(false);
    }

    /** @return a rectified linear unit that ends at 6 */
    public static ReLU6.Options relu6() {
        return new ReLU6.Options(false);
    }

    /** @return a sigmoid linear unit, {@code input * sigmoid(input)} */
    public static SiLU.Options silu() {
        return new SiLU.Options(false);
    }

    /** @return a logistic function */
    public static Layer sigmoid() {
        return Sigmoid::new;
    }

    /** @return a swish made of straight lines and a parabola */
    public static Hardswish.Options hardswish() {
        return new Hardswish.Options(false);
    }

    /** @return a sigmoid made of straight lines */
    public static Hardsigmoid.Options hardsigmoid() {
        return new Hardsigmoid.Options(false);
    }

    /**
     * @param kernelSize height and width of a window, in pixels, and how far it moves
     * @return a maximum pooling
     */
    public static MaxPool2d.Options maxPool2d(long kernelSize) {
        return maxPool2d(Size2d.of(kernelSize));
    }

    /**
     * @param kernelSize height and width of a window, in pixels
     * @param stride how far it moves, in pixels
     * @return a maximum pooling
     */
    public static MaxPool2d.Options maxPool2d(long kernelSize, long stride) {
        return maxPool2d(kernelSize).stride(stride);
    }

    /**
     * @param kernelSize the extent of a window, in pixels, and how far it moves
     * @return a maximum pooling
     */
    public static MaxPool2d.Options maxPool2d(Size2d kernelSize) {
        return new MaxPool2d.Options(kernelSize);
    }

    /** @return a dropout of half of the elements */
    public static Dropout.Options dropout() {
        return dropout(0.5);
    }

    /**
     * @param p the probability of an element to become zero, from 0 to 1
     * @return a dropout
     */
    public static Dropout.Options dropout(double p) {
        return new Dropout.Options(p, false);
    }

    /**
     * @param numFeatures channels of the input
     * @return a batch normalisation of images
     */
    public static BatchNorm2d.Options batchNorm2d(long numFeatures) {
        return new BatchNorm2d.Options(numFeatures);
    }

    /** @return what makes one dimension of all but the first */
    public static Flatten.Options flatten() {
        return new Flatten.Options(1, -1);
    }

    /**
     * @param size height and width of the output, in pixels
     * @return an average pooling down to that size
     */
    public static AdaptiveAvgPool2d.Options adaptiveAvgPool2d(int size) {
        return new AdaptiveAvgPool2d.Options(size, size, true);
    }

    /**
     * @param height the output's height in pixels, null for the input's
     * @param width the output's width in pixels, null for the input's
     * @return an average pooling down to that size
     */
    public static AdaptiveAvgPool2d.Options adaptiveAvgPool2d(Integer height, Integer width) {
        return new AdaptiveAvgPool2d.Options(height, width, false);
    }

    /** @return the cross entropy between logits and classes */
    public static CrossEntropyLoss.Options crossEntropyLoss() {
        return new CrossEntropyLoss.Options();
    }
}
