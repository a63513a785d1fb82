package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.Layers.silu;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.uniform;
import static dev.cresset.nn.init.Init.zeros;

import dev.cresset.Tensor;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.SiLU;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.pooling.AdaptiveAvgPool2d;
import dev.cresset.zoo.models.Conv2dNormActivation.Norm;
import java.util.List;

/**
 * The EfficientNets: B0, found by architecture search, and seven networks that are wider, deeper and for larger images (compound scaling).
 *
 * <p>Shape: {@code (N, 3, H, W) -> (N, classes)}.
 *
 * <p>Initial values: kernels are Kaiming normal (fan-out), the linear layer's weights are uniform in {@code ±1 / sqrt(classes)}; biases are
 * 0.
 *
 * @see <a href="https://arxiv.org/abs/1905.11946">EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks</a>
 * @see <a href="https://docs.pytorch.org/vision/stable/models/efficientnet.html">torchvision.models.efficientnet</a>
 */
public final class EfficientNet extends UnaryModule<EfficientNet> {

    /** Found by architecture search; for images of 224 x 224 pixels. */
    public static final Config EFFICIENTNET_B0 = new Config("efficientnet_b0", 1.0, 1.0, 0.2, false);

    /** B0, 1.0 times as wide and 1.1 times as deep; for images of 240 x 240 pixels. */
    public static final Config EFFICIENTNET_B1 = new Config("efficientnet_b1", 1.0, 1.1, 0.2, false);

    /** B0, 1.1 times as wide and 1.2 times as deep; for images of 288 x 288 pixels. */
    public static final Config EFFICIENTNET_B2 = new Config("efficientnet_b2", 1.1, 1.2, 0.3, false);

    /** B0, 1.2 times as wide and 1.4 times as deep; for images of 300 x 300 pixels. */
    public static final Config EFFICIENTNET_B3 = new Config("efficientnet_b3", 1.2, 1.4, 0.3, false);

    /** B0, 1.4 times as wide and 1.8 times as deep; for images of 380 x 380 pixels. */
    public static final Config EFFICIENTNET_B4 = new Config("efficientnet_b4", 1.4, 1.8, 0.4, false);

    /** B0, 1.6 times as wide and 2.2 times as deep; for images of 456 x 456 pixels. */
    public static final Config EFFICIENTNET_B5 = new Config("efficientnet_b5", 1.6, 2.2, 0.4, true);

    /** B0, 1.8 times as wide and 2.6 times as deep; for images of 528 x 528 pixels. */
    public static final Config EFFICIENTNET_B6 = new Config("efficientnet_b6", 1.8, 2.6, 0.5, true);

    /** B0, 2.0 times as wide and 3.1 times as deep; for images of 600 x 600 pixels. */
    public static final Config EFFICIENTNET_B7 = new Config("efficientnet_b7", 2.0, 3.1, 0.5, true);

    /** The family's table, smallest network first. */
    public static final List<Config> CONFIGS = List.of(
            EFFICIENTNET_B0,
            EFFICIENTNET_B1,
            EFFICIENTNET_B2,
            EFFICIENTNET_B3,
            EFFICIENTNET_B4,
            EFFICIENTNET_B5,
            EFFICIENTNET_B6,
            EFFICIENTNET_B7);

    /** Table 1 of the paper. */
    private static final List<Stage> STAGES = List.of(
            new Stage(1, 3, 1, 32, 16, 1),
            new Stage(6, 3, 2, 16, 24, 2),
            new Stage(6, 5, 2, 24, 40, 2),
            new Stage(6, 3, 2, 40, 80, 3),
            new Stage(6, 5, 1, 80, 112, 3),
            new Stage(6, 5, 2, 112, 192, 4),
            new Stage(6, 3, 1, 192, 320, 1));

    private static final SiLU.Spec SILU = silu().inplace();

    private final Sequential features;
    private final AdaptiveAvgPool2d avgpool;
    private final Sequential classifier;

    private EfficientNet(Config config) {
        features = register("features", stages(config));
        avgpool = register("avgpool", adaptiveAvgPool2d(1).build());
        classifier = register(
                "classifier",
                sequential(dropout(config.dropout).inplace(), linear(config.featureChannels(), config.numClasses)));
        double bound = 1 / Math.sqrt(config.numClasses);
        init(Conv2d.class, kaimingNormal().fanOut(), zeros());
        init(Linear.class, uniform(-bound, bound), zeros());
    }

    /** {@return an EfficientNet-B0 with random weights} */
    public static EfficientNet efficientnetB0() {
        return EFFICIENTNET_B0.build();
    }

    /**
     * {@return an EfficientNet-B0 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB0(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B0);
    }

    /** {@return an EfficientNet-B1 with random weights} */
    public static EfficientNet efficientnetB1() {
        return EFFICIENTNET_B1.build();
    }

    /**
     * {@return an EfficientNet-B1 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB1(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B1);
    }

    /** {@return an EfficientNet-B2 with random weights} */
    public static EfficientNet efficientnetB2() {
        return EFFICIENTNET_B2.build();
    }

    /**
     * {@return an EfficientNet-B2 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB2(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B2);
    }

    /** {@return an EfficientNet-B3 with random weights} */
    public static EfficientNet efficientnetB3() {
        return EFFICIENTNET_B3.build();
    }

    /**
     * {@return an EfficientNet-B3 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB3(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B3);
    }

    /** {@return an EfficientNet-B4 with random weights} */
    public static EfficientNet efficientnetB4() {
        return EFFICIENTNET_B4.build();
    }

    /**
     * {@return an EfficientNet-B4 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB4(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B4);
    }

    /** {@return an EfficientNet-B5 with random weights} */
    public static EfficientNet efficientnetB5() {
        return EFFICIENTNET_B5.build();
    }

    /**
     * {@return an EfficientNet-B5 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB5(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B5);
    }

    /** {@return an EfficientNet-B6 with random weights} */
    public static EfficientNet efficientnetB6() {
        return EFFICIENTNET_B6.build();
    }

    /**
     * {@return an EfficientNet-B6 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB6(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B6);
    }

    /** {@return an EfficientNet-B7 with random weights} */
    public static EfficientNet efficientnetB7() {
        return EFFICIENTNET_B7.build();
    }

    /**
     * {@return an EfficientNet-B7 with pretrained weights}
     *
     * @param weights its {@link EfficientNetWeights}
     */
    public static EfficientNet efficientnetB7(Weights<EfficientNet> weights) {
        return weights.load(EFFICIENTNET_B7);
    }

    private static Sequential stages(Config config) {
        List<Stage> scaled = STAGES.stream().map(config::scaled).toList();
        int total = scaled.stream().mapToInt(Stage::blocks).sum();
        Sequential layers = sequential();
        layers.append(config.norm().stem(scaled.get(0).inChannels, SILU));
        int first = 0;
        for (Stage stage : scaled) {
            layers.append(stage(config, stage, first, total));
            first += stage.blocks;
        }
        layers.append(
                config.norm().pointwise(scaled.get(scaled.size() - 1).outChannels, config.featureChannels(), SILU));
        return layers;
    }

    /** The blocks of a stage; the probability of skipping a block grows with its index. */
    private static Sequential stage(Config config, Stage stage, int first, int total) {
        Sequential blocks = sequential();
        for (int i = 0; i < stage.blocks; i++) {
            Stage row = i == 0 ? stage : stage.repeated();
            double p = config.stochasticDepth * (first + i) / total;
            blocks.append(new MBConv(row, p, config.norm()));
        }
        return blocks;
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor x = features.call(input); // (N, 3, H, W) -> (N, C, H / 32, W / 32), C from 1280 to 2560
        x = avgpool.call(x).flatten(1); // -> (N, C)
        return classifier.call(x); // -> (N, classes)
    }

    /** {@return the convolutions, {@code (N, 3, H, W) -> (N, C, H / 32, W / 32)} with 1280 (B0) to 2560 (B7) channels} */
    public Sequential features() {
        return features;
    }

    /** {@return dropout and linear layer, {@code (N, C) -> (N, classes)}; the linear layer has index 1} */
    public Sequential classifier() {
        return classifier;
    }

    /** Blocks of one width; the first one has the stride and the stage's input. */
    record Stage(long expansion, long kernel, long stride, long inChannels, long outChannels, int blocks) {

        private Stage repeated() {
            return new Stage(expansion, kernel, 1, outChannels, outChannels, blocks);
        }
    }

    /**
     * The configuration of a network of the family.
     *
     * @param name its name in torchvision
     * @param width the channels as a multiple of B0's
     * @param depth the blocks as a multiple of B0's
     * @param dropout the probability of the classifier's dropout; 0.2 (B0) to 0.5 (B7) by default
     * @param tensorflowNorm whether normalizations have TensorFlow's constants (eps 1e-3, momentum 0.01), as B5 to B7 have
     * @param stochasticDepth the probability of skipping the last block, growing from 0 for the first; 0.2 by default
     * @param numClasses the number of classes; 1000 by default
     */
    public record Config(
            String name,
            double width,
            double depth,
            double dropout,
            boolean tensorflowNorm,
            double stochasticDepth,
            long numClasses)
            implements Architecture<EfficientNet> {

        /** Checks the numbers. */
        public Config {
            if (!(width > 0 && depth > 0)) {
                throw new IllegalArgumentException(
                        name + " needs a width and a depth above 0, not " + width + " and " + depth);
            }
            ModelChecks.numClasses(name, numClasses);
            ModelChecks.probability(name, "dropout", dropout);
            ModelChecks.probability(name, "stochastic depth", stochasticDepth);
        }

        private Config(String name, double width, double depth, double dropout, boolean tensorflowNorm) {
            this(name, width, depth, dropout, tensorflowNorm, 0.2, IMAGENET_CLASSES);
        }

        @Override
        public Config numClasses(long numClasses) {
            return new Config(name, width, depth, dropout, tensorflowNorm, stochasticDepth, numClasses);
        }

        /**
         * {@return this configuration with another dropout}
         *
         * @param dropout the probability of the classifier's dropout, from 0 to 1
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Config dropout(double dropout) {
            return new Config(name, width, depth, dropout, tensorflowNorm, stochasticDepth, numClasses);
        }

        /**
         * {@return this configuration with another stochastic depth}
         *
         * @param stochasticDepth the probability of skipping the last block, from 0 to 1
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Config stochasticDepth(double stochasticDepth) {
            return new Config(name, width, depth, dropout, tensorflowNorm, stochasticDepth, numClasses);
        }

        @Override
        public EfficientNet build() {
            return new EfficientNet(this);
        }

        private Norm norm() {
            return tensorflowNorm ? Norm.TENSORFLOW : Norm.DEFAULT;
        }

        private Stage scaled(Stage stage) {
            return new Stage(
                    stage.expansion,
                    stage.kernel,
                    stage.stride,
                    DivisibleChannels.of(stage.inChannels * width),
                    DivisibleChannels.of(stage.outChannels * width),
                    (int) Math.ceil(stage.blocks * depth));
        }

        /** The last convolution makes four times as many channels as the last block. */
        private long featureChannels() {
            return 4 * scaled(STAGES.get(STAGES.size() - 1)).outChannels;
        }
    }
}
