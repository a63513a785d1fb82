package dev.cresset.samples.train;

import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.zeros;

import dev.cresset.Tensor;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.convolution.Conv2d;

/**
 * Networks after VGG for gray images, smaller than {@link dev.cresset.samples.notebook.VggNet}: stages of 3 x 3 convolutions with poolings
 * between them, then three linear layers with dropout.
 *
 * <p>Shape: {@code (N, 1, H, W) -> (N, classes)}, with the height and width of the data set that the network is made for.
 */
public final class SmallVgg extends UnaryModule<SmallVgg> {

    /** Among the widths of a stack: a pooling that halves height and width. */
    private static final int POOL = 0;

    private final Sequential features;
    private final Sequential classifier;

    private SmallVgg(Sequential features, Sequential classifier) {
        this.features = register("features", features);
        this.classifier = register("classifier", classifier);
        init(Conv2d.class, kaimingNormal().fanOut(), zeros());
        init(Linear.class, kaimingNormal(), zeros());
    }

    /**
     * For images of 1 x 28 x 28.
     *
     * @param classes the extent of the output
     * @return the network, with initial values drawn from the default generator
     */
    public static SmallVgg forFashionMnist(int classes) {
        return new SmallVgg(
                stack(32, 32, POOL, 64, 64, POOL, 128, 128, 128, POOL), classifier(128 * 3 * 3, 256, classes));
    }

    /**
     * For images of 1 x 8 x 8.
     *
     * @param classes the extent of the output
     * @return the network, with initial values drawn from the default generator
     */
    public static SmallVgg forDigits(int classes) {
        return new SmallVgg(stack(64, 64, POOL, 128, 128, POOL, 256, 256, 256), classifier(256 * 2 * 2, 512, classes));
    }

    @Override
    protected Tensor forward(Tensor input) { // (N, C, H, W) -> (N, classes)
        return classifier.call(features.call(input).flatten(1));
    }

    private static Sequential stack(int... widths) {
        Sequential layers = sequential();
        int channels = 1;
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
}
