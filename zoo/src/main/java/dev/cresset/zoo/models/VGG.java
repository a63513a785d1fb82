package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.batchNorm2d;
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
import dev.cresset.nn.pooling.AdaptiveAvgPool2d;
import java.util.List;

/**
 * The VGG networks: five stages of 3 x 3 convolutions, each followed by a pooling that halves the image, and a classifier of three
 * linear layers.
 *
 * <p>Shape: {@code (N, 3, H, W) -> (N, classes)}, height and width of 32 pixels or more.
 *
 * <p>Initial values: kernels are Kaiming normal (fan-out), weights of linear layers are normal with a standard deviation of 0.01; biases
 * are 0.
 *
 * {@snippet :
 * VGG model = VGG.vgg16(VGGWeights.VGG16_IMAGENET1K_V1);
 * model.classifier().set(6, linear(4096, 10)); // a new head for ten classes
 * }
 *
 * @see <a href="https://arxiv.org/abs/1409.1556">Very Deep Convolutional Networks for Large-Scale Image Recognition</a>
 * @see <a href="https://docs.pytorch.org/vision/stable/models/vgg.html">torchvision.models.vgg</a>
 */
public final class VGG extends UnaryModule<VGG> {

    /** Configuration A of the paper. */
    public static final Config VGG11 = new Config("vgg11", 1, 1, 2, 2, 2);

    /** Configuration A with batch normalization. */
    public static final Config VGG11_BN = VGG11.batchNormalized();

    /** Configuration B of the paper. */
    public static final Config VGG13 = new Config("vgg13", 2, 2, 2, 2, 2);

    /** Configuration B with batch normalization. */
    public static final Config VGG13_BN = VGG13.batchNormalized();

    /** Configuration D of the paper. */
    public static final Config VGG16 = new Config("vgg16", 2, 2, 3, 3, 3);

    /** Configuration D with batch normalization. */
    public static final Config VGG16_BN = VGG16.batchNormalized();

    /** Configuration E of the paper. */
    public static final Config VGG19 = new Config("vgg19", 2, 2, 4, 4, 4);

    /** Configuration E with batch normalization. */
    public static final Config VGG19_BN = VGG19.batchNormalized();

    /** The family's table, smallest network first. */
    public static final List<Config> CONFIGS =
            List.of(VGG11, VGG11_BN, VGG13, VGG13_BN, VGG16, VGG16_BN, VGG19, VGG19_BN);

    private final Sequential features;
    private final AdaptiveAvgPool2d avgpool;
    private final Sequential classifier;

    private VGG(Config config) {
        features = register("features", features(config));
        avgpool = register("avgpool", adaptiveAvgPool2d(7, 7).build());
        classifier = register(
                "classifier",
                sequential(
                        linear(512 * 7 * 7, 4096),
                        relu().inplace(),
                        dropout(config.dropout),
                        linear(4096, 4096),
                        relu().inplace(),
                        dropout(config.dropout),
                        linear(4096, config.numClasses)));
        if (config.initWeights) {
            init(Conv2d.class, kaimingNormal().fanOut(), zeros());
            init(Linear.class, normal(0, 0.01), zeros());
        }
    }

    /** {@return a VGG-11 with random weights} */
    public static VGG vgg11() {
        return VGG11.build();
    }

    /**
     * {@return a VGG-11 with pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg11(Weights<VGG> weights) {
        return weights.load(VGG11);
    }

    /** {@return a VGG-11 with batch normalization and random weights} */
    public static VGG vgg11Bn() {
        return VGG11_BN.build();
    }

    /**
     * {@return a VGG-11 with batch normalization and pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg11Bn(Weights<VGG> weights) {
        return weights.load(VGG11_BN);
    }

    /** {@return a VGG-13 with random weights} */
    public static VGG vgg13() {
        return VGG13.build();
    }

    /**
     * {@return a VGG-13 with pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg13(Weights<VGG> weights) {
        return weights.load(VGG13);
    }

    /** {@return a VGG-13 with batch normalization and random weights} */
    public static VGG vgg13Bn() {
        return VGG13_BN.build();
    }

    /**
     * {@return a VGG-13 with batch normalization and pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg13Bn(Weights<VGG> weights) {
        return weights.load(VGG13_BN);
    }

    /** {@return a VGG-16 with random weights} */
    public static VGG vgg16() {
        return VGG16.build();
    }

    /**
     * {@return a VGG-16 with pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg16(Weights<VGG> weights) {
        return weights.load(VGG16);
    }

    /** {@return a VGG-16 with batch normalization and random weights} */
    public static VGG vgg16Bn() {
        return VGG16_BN.build();
    }

    /**
     * {@return a VGG-16 with batch normalization and pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg16Bn(Weights<VGG> weights) {
        return weights.load(VGG16_BN);
    }

    /** {@return a VGG-19 with random weights} */
    public static VGG vgg19() {
        return VGG19.build();
    }

    /**
     * {@return a VGG-19 with pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg19(Weights<VGG> weights) {
        return weights.load(VGG19);
    }

    /** {@return a VGG-19 with batch normalization and random weights} */
    public static VGG vgg19Bn() {
        return VGG19_BN.build();
    }

    /**
     * {@return a VGG-19 with batch normalization and pretrained weights}
     *
     * @param weights its {@link VGGWeights}
     */
    public static VGG vgg19Bn(Weights<VGG> weights) {
        return weights.load(VGG19_BN);
    }

    private static Sequential features(Config config) {
        Sequential layers = sequential();
        long channels = 3;
        for (int stage = 0; stage < Config.WIDTHS.length; stage++) {
            for (int i = 0; i < config.convolutions.get(stage); i++) {
                layers.append(conv2d(channels, Config.WIDTHS[stage], 3).padding(1));
                if (config.batchNorm) {
                    layers.append(batchNorm2d(Config.WIDTHS[stage]));
                }
                layers.append(relu().inplace());
                channels = Config.WIDTHS[stage];
            }
            layers.append(maxPool2d(2, 2));
        }
        return layers;
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor x = features.call(input); // (N, 3, H, W) -> (N, 512, H / 32, W / 32)
        x = avgpool.call(x).flatten(1); // -> (N, 512 * 7 * 7)
        return classifier.call(x); // -> (N, classes)
    }

    /** {@return the convolutions and poolings, {@code (N, 3, H, W) -> (N, 512, H / 32, W / 32)}} */
    public Sequential features() {
        return features;
    }

    /** {@return the linear layers, {@code (N, 512 * 7 * 7) -> (N, classes)}; the last one has index 6} */
    public Sequential classifier() {
        return classifier;
    }

    /**
     * The configuration of a network of the family.
     *
     * @param name its name in torchvision
     * @param convolutions the number of convolutions of each of the five stages
     * @param batchNorm whether each convolution is followed by a batch normalization
     * @param numClasses the number of classes; 1000 by default
     * @param dropout the probability of the classifier's dropouts; 0.5 by default
     * @param initWeights whether weights get the family's initial values rather than the layers'; true by default
     */
    public record Config(
            String name,
            List<Integer> convolutions,
            boolean batchNorm,
            long numClasses,
            double dropout,
            boolean initWeights)
            implements Architecture<VGG> {

        /** Channels of each stage. */
        private static final long[] WIDTHS = {64, 128, 256, 512, 512};

        /** Checks the numbers. */
        public Config {
            convolutions = List.copyOf(convolutions);
            if (convolutions.size() != WIDTHS.length) {
                throw new IllegalArgumentException(name + " needs 5 stages, not " + convolutions.size());
            }
            ModelChecks.numClasses(name, numClasses);
            ModelChecks.probability(name, "dropout", dropout);
        }

        private Config(String name, Integer... convolutions) {
            this(name, List.of(convolutions), false, IMAGENET_CLASSES, 0.5, true);
        }

        private Config batchNormalized() {
            return new Config(name + "_bn", convolutions, true, numClasses, dropout, initWeights);
        }

        @Override
        public Config numClasses(long numClasses) {
            return new Config(name, convolutions, batchNorm, numClasses, dropout, initWeights);
        }

        /**
         * {@return this configuration with another dropout}
         *
         * @param dropout the probability of the classifier's dropouts, from 0 to 1
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Config dropout(double dropout) {
            return new Config(name, convolutions, batchNorm, numClasses, dropout, initWeights);
        }

        /**
         * {@return this configuration with the family's initial values, or the layers'}
         *
         * @param initWeights whether weights get the family's initial values
         */
        public Config initWeights(boolean initWeights) {
            return new Config(name, convolutions, batchNorm, numClasses, dropout, initWeights);
        }

        @Override
        public VGG build() {
            return new VGG(this);
        }
    }
}
