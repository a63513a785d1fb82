package dev.cresset.samples.train;

import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.normal;
import static dev.cresset.nn.init.Init.zeros;

import dev.cresset.Tensor;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.init.Initializer;

/**
 * A small network after VGG (Simonyan and Zisserman, <a href="https://arxiv.org/abs/1409.1556">arXiv:1409.1556</a>): stages of
 * 3 x 3 convolutions with poolings between them, then three linear layers with dropout.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, classes)}, with the C, H and W of the data set that the network is made for.
 */
public final class VggNet extends UnaryModule<VggNet> {

    /** Among the widths of a stack: a pooling that halves height and width. */
    private static final int POOL = 0;

    private final Sequential features;
    private final Sequential classifier;

    private VggNet(Sequential features, Sequential classifier) {
        this.features = register("features", features);
        this.classifier = register("classifier", classifier);
    }

    /**
     * For images of 3 x 32 x 32. The linear layers' weights are so small at first that nothing seems to happen for some
     * thousand steps.
     *
     * @param classes the extent of the output
     * @return the network, with initial values drawn from the default generator
     */
    public static VggNet forCifar10(int classes) {
        return new VggNet(
                        stack(3, 32, 32, POOL, 64, 64, POOL, 128, 128, 128, POOL, 256, 256, 256, POOL, 256, 256, 256),
                        classifier(256 * 2 * 2, 512, classes))
                .initialized(normal(0, 0.01));
    }

    /**
     * For images of 1 x 28 x 28.
     *
     * @param classes the extent of the output
     * @return the network, with initial values drawn from the default generator
     */
    public static VggNet forFashionMnist(int classes) {
        return new VggNet(
                        stack(1, 32, 32, POOL, 64, 64, POOL, 128, 128, 128, POOL),
                        classifier(128 * 3 * 3, 256, classes))
                .initialized(kaimingNormal());
    }

    /**
     * For images of 1 x 8 x 8.
     *
     * @param classes the extent of the output
     * @return the network, with initial values drawn from the default generator
     */
    public static VggNet forDigits(int classes) {
        return new VggNet(stack(1, 64, 64, POOL, 128, 128, POOL, 256, 256, 256), classifier(256 * 2 * 2, 512, classes))
                .initialized(kaimingNormal());
    }

    @Override
    protected Tensor forward(Tensor input) { // (N, C, H, W) -> (N, classes)
        return classifier.call(features.call(input).flatten(1));
    }

    private static Sequential stack(int inChannels, int... widths) {
        Sequential layers = sequential();
        int channels = inChannels;
        for (int width : widths) {
            if (width == POOL) {
                layers.append(maxPool2d(2));
            } else {
                layers.append(conv2d(channels, width, 3).padding(1));
                layers.append(relu().inplace());
                channels = width;
            }
        }
        return layers;
    }

    private static Sequential classifier(int inFeatures, int hidden, int classes) {
        return sequential(
                linear(inFeatures, hidden),
                relu().inplace(),
                dropout(),
                linear(hidden, hidden),
                relu().inplace(),
                dropout(),
                linear(hidden, classes));
    }

    private VggNet initialized(Initializer linearWeight) {
        init(Conv2d.class, VggNet::fanOutNormal, zeros());
        init(Linear.class, linearWeight, zeros());
        return this;
    }

    /**
     * The distribution of {@code kaimingNormal().fanOut()}, by the formula {@code sqrt(2 / fan)} that the original network has:
     * {@code sqrt(2) / sqrt(fan)} can be another number in the last bit.
     */
    private static void fanOutNormal(Tensor weight) { // (out, in, height, width)
        long fanOut = weight.size(2) * weight.size(3) * weight.size(0);
        normal(0, Math.sqrt(2.0 / fanOut)).initialize(weight);
    }
}
