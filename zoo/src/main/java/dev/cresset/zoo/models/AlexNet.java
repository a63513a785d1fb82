package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;

import dev.cresset.Tensor;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.pooling.AdaptiveAvgPool2d;
import java.util.List;

/**
 * AlexNet in torchvision's variant for one device: five convolutions and three linear layers.
 *
 * <p>Shape: {@code (N, 3, H, W) -> (N, classes)}, height and width of 63 pixels or more.
 *
 * <p>Initial values: the defaults of the layers.
 *
 * @see <a href="https://arxiv.org/abs/1404.5997">One weird trick for parallelizing convolutional neural networks</a>
 * @see <a href="https://docs.pytorch.org/vision/stable/models/alexnet.html">torchvision.models.alexnet</a>
 */
public final class AlexNet extends UnaryModule<AlexNet> {

    /** The family's only network. */
    public static final Config ALEXNET = new Config("alexnet", Architecture.IMAGENET_CLASSES, 0.5);

    /** The family's table. */
    public static final List<Config> CONFIGS = List.of(ALEXNET);

    private final Sequential features;
    private final AdaptiveAvgPool2d avgpool;
    private final Sequential classifier;

    private AlexNet(Config config) {
        features = register("features", convolutions());
        avgpool = register("avgpool", adaptiveAvgPool2d(6, 6).build());
        classifier = register(
                "classifier",
                sequential(
                        dropout(config.dropout),
                        linear(256 * 6 * 6, 4096),
                        relu().inplace(),
                        dropout(config.dropout),
                        linear(4096, 4096),
                        relu().inplace(),
                        linear(4096, config.numClasses)));
    }

    /** {@return an AlexNet with random weights} */
    public static AlexNet alexnet() {
        return ALEXNET.build();
    }

    /**
     * {@return an AlexNet with pretrained weights}
     *
     * @param weights its {@link AlexNetWeights}
     */
    public static AlexNet alexnet(Weights<AlexNet> weights) {
        return weights.load(ALEXNET);
    }

    private static Sequential convolutions() {
        return sequential(
                conv2d(3, 64, 11).stride(4).padding(2),
                relu().inplace(),
                maxPool2d(3, 2),
                conv2d(64, 192, 5).padding(2),
                relu().inplace(),
                maxPool2d(3, 2),
                conv2d(192, 384, 3).padding(1),
                relu().inplace(),
                conv2d(384, 256, 3).padding(1),
                relu().inplace(),
                conv2d(256, 256, 3).padding(1),
                relu().inplace(),
                maxPool2d(3, 2));
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor x = features.call(input); // (N, 3, 224, 224) -> (N, 256, 6, 6)
        x = avgpool.call(x).flatten(1); // -> (N, 256 * 6 * 6)
        return classifier.call(x); // -> (N, classes)
    }

    /** {@return the convolutions and poolings, {@code (N, 3, 224, 224) -> (N, 256, 6, 6)}} */
    public Sequential features() {
        return features;
    }

    /** {@return the linear layers, {@code (N, 256 * 6 * 6) -> (N, classes)}; the last one has index 6} */
    public Sequential classifier() {
        return classifier;
    }

    /**
     * The configuration of a network of the family.
     *
     * @param name its name in torchvision
     * @param numClasses the number of classes; 1000 by default
     * @param dropout the probability of the classifier's dropouts; 0.5 by default
     */
    public record Config(String name, long numClasses, double dropout) implements Architecture<AlexNet> {

        /** Checks the numbers. */
        public Config {
            ModelChecks.numClasses(name, numClasses);
            ModelChecks.probability(name, "dropout", dropout);
        }

        @Override
        public Config numClasses(long numClasses) {
            return new Config(name, numClasses, dropout);
        }

        /**
         * {@return this configuration with another dropout}
         *
         * @param dropout the probability of the classifier's dropouts, from 0 to 1
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Config dropout(double dropout) {
            return new Config(name, numClasses, dropout);
        }

        @Override
        public AlexNet build() {
            return new AlexNet(this);
        }
    }
}
