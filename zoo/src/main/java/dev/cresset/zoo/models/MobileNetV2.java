package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.relu6;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.normal;
import static dev.cresset.nn.init.Init.zeros;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.ReLU6;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.zoo.models.Conv2dNormActivation.Norm;
import java.util.List;

/**
 * MobileNetV2: inverted residual blocks, which expand their channels, convolve depthwise and project, with a sum of the narrow ends.
 *
 * <p>Shape: {@code (N, 3, H, W) -> (N, classes)}.
 *
 * <p>Initial values: kernels are Kaiming normal (fan-out), the linear layer's weights are normal with a standard deviation of 0.01; biases
 * are 0.
 *
 * @see <a href="https://arxiv.org/abs/1801.04381">MobileNetV2: Inverted Residuals and Linear Bottlenecks</a>
 * @see <a href="https://docs.pytorch.org/vision/stable/models/mobilenetv2.html">torchvision.models.mobilenetv2</a>
 */
public final class MobileNetV2 extends UnaryModule<MobileNetV2> {

    /** The family's only network. */
    public static final Config MOBILENET_V2 = new Config("mobilenet_v2", Architecture.IMAGENET_CLASSES, 0.2);

    /** The family's table. */
    public static final List<Config> CONFIGS = List.of(MOBILENET_V2);

    /** Table 2 of the paper. */
    private static final List<Stage> STAGES = List.of(
            new Stage(1, 16, 1, 1),
            new Stage(6, 24, 2, 2),
            new Stage(6, 32, 3, 2),
            new Stage(6, 64, 4, 2),
            new Stage(6, 96, 3, 1),
            new Stage(6, 160, 3, 2),
            new Stage(6, 320, 1, 1));

    private static final long STEM_CHANNELS = 32;
    private static final long LAST_CHANNELS = 1280;
    private static final ReLU6.Spec RELU6 = relu6().inplace();

    private final Sequential features;
    private final Sequential classifier;

    private MobileNetV2(Config config) {
        features = register("features", blocks());
        classifier =
                register("classifier", sequential(dropout(config.dropout), linear(LAST_CHANNELS, config.numClasses)));
        init(Conv2d.class, kaimingNormal().fanOut(), zeros());
        init(Linear.class, normal(0, 0.01), zeros());
    }

    /** {@return a MobileNetV2 with random weights} */
    public static MobileNetV2 mobilenetV2() {
        return MOBILENET_V2.build();
    }

    /**
     * {@return a MobileNetV2 with pretrained weights}
     *
     * @param weights its {@link MobileNetV2Weights}
     */
    public static MobileNetV2 mobilenetV2(Weights<MobileNetV2> weights) {
        return weights.load(MOBILENET_V2);
    }

    private static Sequential blocks() {
        Sequential layers = sequential();
        layers.append(Norm.DEFAULT.stem(STEM_CHANNELS, RELU6));
        long channels = STEM_CHANNELS;
        for (Stage stage : STAGES) {
            for (int i = 0; i < stage.blocks; i++) {
                long inChannels = channels;
                long stride = i == 0 ? stage.stride : 1;
                layers.append(new InvertedResidual(inChannels, stage.channels, stride, stage.expansion));
                channels = stage.channels;
            }
        }
        layers.append(Norm.DEFAULT.pointwise(channels, LAST_CHANNELS, RELU6));
        return layers;
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor x = features.call(input); // (N, 3, H, W) -> (N, 1280, H / 32, W / 32)
        x = F.adaptiveAvgPool2d(x, 1, 1).flatten(1); // -> (N, 1280)
        return classifier.call(x); // -> (N, classes)
    }

    /** {@return the convolutions, {@code (N, 3, H, W) -> (N, 1280, H / 32, W / 32)}} */
    public Sequential features() {
        return features;
    }

    /** {@return dropout and linear layer, {@code (N, 1280) -> (N, classes)}; the linear layer has index 1} */
    public Sequential classifier() {
        return classifier;
    }

    /** Blocks of one width; the first one has the stride. */
    private record Stage(long expansion, long channels, int blocks, long stride) {}

    /** Expansion, depthwise convolution and projection, and a sum with the input if it has the output's shape. */
    private static final class InvertedResidual extends UnaryModule<InvertedResidual> {

        private final Sequential conv;
        private final boolean addsInput;

        InvertedResidual(long inChannels, long outChannels, long stride, long expansion) {
            long hidden = inChannels * expansion;
            Sequential layers = sequential();
            if (expansion != 1) {
                layers.append(Norm.DEFAULT.pointwise(inChannels, hidden, RELU6));
            }
            layers.append(Norm.DEFAULT.depthwise(hidden, 3, stride, RELU6));
            layers.append(conv2d(hidden, outChannels, 1).bias(false));
            layers.append(batchNorm2d(outChannels));
            conv = register("conv", layers);
            addsInput = stride == 1 && inChannels == outChannels;
        }

        @Override
        protected Tensor forward(Tensor input) {
            Tensor output = conv.call(input);
            return addsInput ? input.add(output) : output;
        }
    }

    /**
     * The configuration of a network of the family.
     *
     * @param name its name in torchvision
     * @param numClasses the number of classes; 1000 by default
     * @param dropout the probability of the classifier's dropout; 0.2 by default
     */
    public record Config(String name, long numClasses, double dropout) implements Architecture<MobileNetV2> {

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
         * @param dropout the probability of the classifier's dropout, from 0 to 1
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Config dropout(double dropout) {
            return new Config(name, numClasses, dropout);
        }

        @Override
        public MobileNetV2 build() {
            return new MobileNetV2(this);
        }
    }
}
