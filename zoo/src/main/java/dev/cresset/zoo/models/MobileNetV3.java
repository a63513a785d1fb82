package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.hardsigmoid;
import static dev.cresset.nn.Layers.hardswish;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.normal;
import static dev.cresset.nn.init.Init.zeros;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.Hardswish;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.pooling.AdaptiveAvgPool2d;
import dev.cresset.zoo.models.Conv2dNormActivation.Norm;
import java.util.List;

/**
 * MobileNetV3: the blocks of {@link MobileNetV2}, some with squeeze-and-excitation, and piecewise linear activations.
 *
 * <p>Shape: {@code (N, 3, H, W) -> (N, classes)}.
 *
 * <p>Initial values: kernels are Kaiming normal (fan-out), weights of linear layers are normal with a standard deviation of 0.01; biases
 * are 0.
 *
 * @see <a href="https://arxiv.org/abs/1905.02244">Searching for MobileNetV3</a>
 * @see <a href="https://docs.pytorch.org/vision/stable/models/mobilenetv3.html">torchvision.models.mobilenetv3</a>
 */
public final class MobileNetV3 extends UnaryModule<MobileNetV3> {

    /** Table 2 of the paper. */
    public static final Config MOBILENET_V3_SMALL = new Config(
            "mobilenet_v3_small",
            List.of(
                    new Block(16, 3, 16, 16, true, false, 2),
                    new Block(16, 3, 72, 24, false, false, 2),
                    new Block(24, 3, 88, 24, false, false, 1),
                    new Block(24, 5, 96, 40, true, true, 2),
                    new Block(40, 5, 240, 40, true, true, 1),
                    new Block(40, 5, 240, 40, true, true, 1),
                    new Block(40, 5, 120, 48, true, true, 1),
                    new Block(48, 5, 144, 48, true, true, 1),
                    new Block(48, 5, 288, 96, true, true, 2),
                    new Block(96, 5, 576, 96, true, true, 1),
                    new Block(96, 5, 576, 96, true, true, 1)),
            1024);

    /** Table 1 of the paper. */
    public static final Config MOBILENET_V3_LARGE = new Config(
            "mobilenet_v3_large",
            List.of(
                    new Block(16, 3, 16, 16, false, false, 1),
                    new Block(16, 3, 64, 24, false, false, 2),
                    new Block(24, 3, 72, 24, false, false, 1),
                    new Block(24, 5, 72, 40, true, false, 2),
                    new Block(40, 5, 120, 40, true, false, 1),
                    new Block(40, 5, 120, 40, true, false, 1),
                    new Block(40, 3, 240, 80, false, true, 2),
                    new Block(80, 3, 200, 80, false, true, 1),
                    new Block(80, 3, 184, 80, false, true, 1),
                    new Block(80, 3, 184, 80, false, true, 1),
                    new Block(80, 3, 480, 112, true, true, 1),
                    new Block(112, 3, 672, 112, true, true, 1),
                    new Block(112, 5, 672, 160, true, true, 2),
                    new Block(160, 5, 960, 160, true, true, 1),
                    new Block(160, 5, 960, 160, true, true, 1)),
            1280);

    /** The family's table, smallest network first. */
    public static final List<Config> CONFIGS = List.of(MOBILENET_V3_SMALL, MOBILENET_V3_LARGE);

    private static final Norm NORM = Norm.TENSORFLOW;
    private static final Hardswish.Spec HARDSWISH = hardswish().inplace();

    private final Sequential features;
    private final AdaptiveAvgPool2d avgpool;
    private final Sequential classifier;

    private MobileNetV3(Config config) {
        features = register("features", blocks(config));
        avgpool = register("avgpool", adaptiveAvgPool2d(1).build());
        classifier = register(
                "classifier",
                sequential(
                        linear(config.featureChannels(), config.lastChannels),
                        HARDSWISH,
                        dropout(config.dropout).inplace(),
                        linear(config.lastChannels, config.numClasses)));
        init(Conv2d.class, kaimingNormal().fanOut(), zeros());
        init(Linear.class, normal(0, 0.01), zeros());
    }

    /** {@return a small MobileNetV3 with random weights} */
    public static MobileNetV3 mobilenetV3Small() {
        return MOBILENET_V3_SMALL.build();
    }

    /**
     * {@return a small MobileNetV3 with pretrained weights}
     *
     * @param weights its {@link MobileNetV3Weights}
     */
    public static MobileNetV3 mobilenetV3Small(Weights<MobileNetV3> weights) {
        return weights.load(MOBILENET_V3_SMALL);
    }

    /** {@return a large MobileNetV3 with random weights} */
    public static MobileNetV3 mobilenetV3Large() {
        return MOBILENET_V3_LARGE.build();
    }

    /**
     * {@return a large MobileNetV3 with pretrained weights}
     *
     * @param weights its {@link MobileNetV3Weights}
     */
    public static MobileNetV3 mobilenetV3Large(Weights<MobileNetV3> weights) {
        return weights.load(MOBILENET_V3_LARGE);
    }

    private static Sequential blocks(Config config) {
        Sequential layers = sequential();
        layers.append(NORM.stem(config.blocks.get(0).inChannels, HARDSWISH));
        config.blocks.forEach(block -> layers.append(new InvertedResidual(block)));
        layers.append(NORM.pointwise(config.lastBlock().outChannels, config.featureChannels(), HARDSWISH));
        return layers;
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor x = features.call(input); // (N, 3, H, W) -> (N, C, H / 32, W / 32), C 576 or 960
        x = avgpool.call(x).flatten(1); // -> (N, C)
        return classifier.call(x); // -> (N, classes)
    }

    /** {@return the convolutions, {@code (N, 3, H, W) -> (N, C, H / 32, W / 32)} with 576 (small) or 960 channels} */
    public Sequential features() {
        return features;
    }

    /** {@return the linear layers, {@code (N, 576 or 960) -> (N, classes)}; the last one has index 3} */
    public Sequential classifier() {
        return classifier;
    }

    /**
     * A row of the paper's tables.
     *
     * @param inChannels channels of the input
     * @param kernel height and width of the kernels, in pixels
     * @param expandedChannels channels after the expansion
     * @param outChannels channels of the output
     * @param squeezes whether it has squeeze-and-excitation
     * @param hardswish whether the activation is {@code Hardswish}, else {@code ReLU}
     * @param stride the stride of the depthwise convolution, 1 or 2 pixels
     */
    public record Block(
            long inChannels,
            long kernel,
            long expandedChannels,
            long outChannels,
            boolean squeezes,
            boolean hardswish,
            long stride) {}

    /** Expansion, depthwise convolution, squeeze-and-excitation and projection, and a sum with the input if it has the output's shape. */
    private static final class InvertedResidual extends UnaryModule<InvertedResidual> {

        private final Sequential block;
        private final boolean addsInput;

        InvertedResidual(Block row) {
            long expanded = row.expandedChannels;
            LayerSpec<? extends UnaryModule<?>> activation = row.hardswish ? HARDSWISH : relu().inplace();
            Sequential layers = sequential();
            if (expanded != row.inChannels) {
                layers.append(NORM.pointwise(row.inChannels, expanded, activation));
            }
            layers.append(NORM.depthwise(expanded, row.kernel, row.stride, activation));
            if (row.squeezes) {
                long quarter = expanded / 4;
                long squeezed = DivisibleChannels.of(quarter);
                layers.append(new SqueezeExcitation(expanded, squeezed, relu(), hardsigmoid()));
            }
            layers.append(NORM.pointwise(expanded, row.outChannels, null));
            block = register("block", layers);
            addsInput = row.stride == 1 && row.inChannels == row.outChannels;
        }

        @Override
        protected Tensor forward(Tensor input) {
            Tensor output = block.call(input);
            return addsInput ? output.add_(input) : output;
        }
    }

    /**
     * The configuration of a network of the family.
     *
     * @param name its name in torchvision
     * @param blocks the rows of the paper's table
     * @param lastChannels the input features of the last layer
     * @param numClasses the number of classes; 1000 by default
     * @param dropout the probability of the classifier's dropout; 0.2 by default
     */
    public record Config(String name, List<Block> blocks, long lastChannels, long numClasses, double dropout)
            implements Architecture<MobileNetV3> {

        /** Checks the numbers. */
        public Config {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException(name + " needs 1 or more blocks");
            }
            ModelChecks.numClasses(name, numClasses);
            ModelChecks.probability(name, "dropout", dropout);
        }

        private Config(String name, List<Block> blocks, long lastChannels) {
            this(name, blocks, lastChannels, IMAGENET_CLASSES, 0.2);
        }

        @Override
        public Config numClasses(long numClasses) {
            return new Config(name, blocks, lastChannels, numClasses, dropout);
        }

        /**
         * {@return this configuration with another dropout}
         *
         * @param dropout the probability of the classifier's dropout, from 0 to 1
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Config dropout(double dropout) {
            return new Config(name, blocks, lastChannels, numClasses, dropout);
        }

        @Override
        public MobileNetV3 build() {
            return new MobileNetV3(this);
        }

        private Block lastBlock() {
            return blocks.get(blocks.size() - 1);
        }

        private long featureChannels() {
            return 6 * lastBlock().outChannels;
        }
    }
}
