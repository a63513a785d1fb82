package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.zeros;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Module;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.normalization.BatchNorm2d;
import dev.cresset.nn.pooling.AdaptiveAvgPool2d;
import dev.cresset.nn.pooling.MaxPool2d;
import java.util.ArrayList;
import java.util.List;

/**
 * The residual networks: four stages of blocks whose output is added to their input.
 *
 * <p>Shape: {@code (N, 3, H, W) -> (N, classes)}.
 *
 * <p>Initial values: kernels are Kaiming normal (fan-out); normalizations have weight 1 and bias 0; the linear layer has its defaults.
 *
 * {@snippet :
 * ResNet model = ResNet.resnet50();
 * model.fc(linear(2048, 10)); // a new head for ten classes
 * }
 *
 * @see <a href="https://arxiv.org/abs/1512.03385">Deep Residual Learning for Image Recognition</a>
 * @see <a href="https://docs.pytorch.org/vision/stable/models/resnet.html">torchvision.models.resnet</a>
 */
public final class ResNet extends UnaryModule<ResNet> {

    /** Two 3 x 3 convolutions per block, 8 blocks. */
    public static final Config RESNET18 = new Config("resnet18", false, 2, 2, 2, 2);

    /** Two 3 x 3 convolutions per block, 16 blocks. */
    public static final Config RESNET34 = new Config("resnet34", false, 3, 4, 6, 3);

    /** Bottlenecks, 16 blocks. */
    public static final Config RESNET50 = new Config("resnet50", true, 3, 4, 6, 3);

    /** Bottlenecks, 33 blocks. */
    public static final Config RESNET101 = new Config("resnet101", true, 3, 4, 23, 3);

    /** Bottlenecks, 50 blocks. */
    public static final Config RESNET152 = new Config("resnet152", true, 3, 8, 36, 3);

    /** The family's table, smallest network first. */
    public static final List<Config> CONFIGS = List.of(RESNET18, RESNET34, RESNET50, RESNET101, RESNET152);

    private final Conv2d conv1;
    private final BatchNorm2d bn1;
    private final ReLU relu;
    private final MaxPool2d maxpool;
    private final List<Sequential> stages;
    private final AdaptiveAvgPool2d avgpool;
    private UnaryModule<?> fc;

    private ResNet(Config config) {
        conv1 = register(
                "conv1", conv2d(3, 64, 7).stride(2).padding(3).bias(false).build());
        bn1 = register("bn1", batchNorm2d(64).build());
        relu = register("relu", relu().inplace().build());
        maxpool = register("maxpool", maxPool2d(3, 2).padding(1).build());
        stages = stages(config);
        avgpool = register("avgpool", adaptiveAvgPool2d(1, 1).build());
        fc = register("fc", linear(512 * config.expansion(), config.numClasses).build());
        init(Conv2d.class, kaimingNormal().fanOut());
        if (config.zeroInitResidual) {
            zeroLastNorms();
        }
    }

    /** {@return a ResNet-18 with random weights} */
    public static ResNet resnet18() {
        return RESNET18.build();
    }

    /**
     * {@return a ResNet-18 with pretrained weights}
     *
     * @param weights its {@link ResNetWeights}
     */
    public static ResNet resnet18(Weights<ResNet> weights) {
        return weights.load(RESNET18);
    }

    /** {@return a ResNet-34 with random weights} */
    public static ResNet resnet34() {
        return RESNET34.build();
    }

    /**
     * {@return a ResNet-34 with pretrained weights}
     *
     * @param weights its {@link ResNetWeights}
     */
    public static ResNet resnet34(Weights<ResNet> weights) {
        return weights.load(RESNET34);
    }

    /** {@return a ResNet-50 with random weights} */
    public static ResNet resnet50() {
        return RESNET50.build();
    }

    /**
     * {@return a ResNet-50 with pretrained weights}
     *
     * @param weights its {@link ResNetWeights}
     */
    public static ResNet resnet50(Weights<ResNet> weights) {
        return weights.load(RESNET50);
    }

    /** {@return a ResNet-101 with random weights} */
    public static ResNet resnet101() {
        return RESNET101.build();
    }

    /**
     * {@return a ResNet-101 with pretrained weights}
     *
     * @param weights its {@link ResNetWeights}
     */
    public static ResNet resnet101(Weights<ResNet> weights) {
        return weights.load(RESNET101);
    }

    /** {@return a ResNet-152 with random weights} */
    public static ResNet resnet152() {
        return RESNET152.build();
    }

    /**
     * {@return a ResNet-152 with pretrained weights}
     *
     * @param weights its {@link ResNetWeights}
     */
    public static ResNet resnet152(Weights<ResNet> weights) {
        return weights.load(RESNET152);
    }

    private List<Sequential> stages(Config config) {
        List<Sequential> made = new ArrayList<>();
        long inChannels = 64;
        for (int i = 0; i < Config.WIDTHS.length; i++) {
            made.add(register("layer" + (i + 1), stage(config, i, inChannels)));
            inChannels = Config.WIDTHS[i] * config.expansion();
        }
        return made;
    }

    /** Makes a stage, whose first block halves the image in all stages but the first. */
    private static Sequential stage(Config config, int index, long inChannels) {
        long width = Config.WIDTHS[index];
        long outChannels = width * config.expansion();
        long stride = index == 0 ? 1 : 2;
        Sequential downsample = null; // drawn before the block's own convolutions, as in torchvision
        if (stride != 1 || inChannels != outChannels) {
            downsample = sequential(Residual.conv1x1(inChannels, outChannels, stride), batchNorm2d(outChannels));
        }
        Sequential stage = sequential(config.block(inChannels, width, stride, downsample));
        for (int i = 1; i < config.blocks.get(index); i++) {
            stage.append(config.block(outChannels, width, 1, null));
        }
        return stage;
    }

    private void zeroLastNorms() {
        for (Module<?> module : modules()) {
            if (module instanceof Residual block) {
                zeros().initialize(block.lastNorm().weight());
            }
        }
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor x = relu.call(bn1.call(conv1.call(input))); // (N, 3, H, W) -> (N, 64, H / 2, W / 2)
        x = maxpool.call(x); // -> (N, 64, H / 4, W / 4)
        for (Sequential stage : stages) {
            x = stage.call(x); // -> (N, 512 * expansion, H / 32, W / 32)
        }
        x = avgpool.call(x).flatten(1); // -> (N, 512 * expansion)
        return fc.call(x); // -> (N, classes)
    }

    @Override
    protected List<List<UnaryModule<?>>> chains() {
        return List.of(List.of(conv1, bn1, relu), List.of(fc));
    }

    /** {@return the head, {@code (N, 512 or 2048) -> (N, classes)}} */
    public UnaryModule<?> fc() {
        return fc;
    }

    /**
     * Replaces the head.
     *
     * @param head the new head, of 512 input features, or 2048 from ResNet-50 on
     * @param <P> the type of the new head
     * @return the new head
     */
    public <P extends UnaryModule<?>> P fc(LayerSpec<P> head) {
        P replacement = replace("fc", head);
        fc = replacement;
        return replacement;
    }

    /**
     * The configuration of a network of the family.
     *
     * @param name its name in torchvision
     * @param bottleneck whether blocks are bottlenecks, or have two 3 x 3 convolutions
     * @param blocks the number of blocks of each of the four stages
     * @param numClasses the number of classes; 1000 by default
     * @param zeroInitResidual whether the last normalization of each block has weight 0 at first, so that blocks begin as
     *     identities (<a href="https://arxiv.org/abs/1706.02677">Goyal et al.</a>); false by default
     */
    public record Config(
            String name, boolean bottleneck, List<Integer> blocks, long numClasses, boolean zeroInitResidual)
            implements Architecture<ResNet> {

        /** Channels inside the blocks of each stage. */
        private static final long[] WIDTHS = {64, 128, 256, 512};

        /** Checks the numbers. */
        public Config {
            blocks = List.copyOf(blocks);
            if (blocks.size() != WIDTHS.length) {
                throw new IllegalArgumentException(name + " needs 4 stages, not " + blocks.size());
            }
            ModelChecks.numClasses(name, numClasses);
        }

        private Config(String name, boolean bottleneck, Integer... blocks) {
            this(name, bottleneck, List.of(blocks), IMAGENET_CLASSES, false);
        }

        @Override
        public Config numClasses(long numClasses) {
            return new Config(name, bottleneck, blocks, numClasses, zeroInitResidual);
        }

        /**
         * {@return this configuration with another start of its blocks}
         *
         * @param zeroInitResidual whether blocks begin as identities
         */
        public Config zeroInitResidual(boolean zeroInitResidual) {
            return new Config(name, bottleneck, blocks, numClasses, zeroInitResidual);
        }

        @Override
        public ResNet build() {
            return new ResNet(this);
        }

        private long expansion() {
            return bottleneck ? Bottleneck.EXPANSION : BasicBlock.EXPANSION;
        }

        private Residual block(long inChannels, long width, long stride, Sequential downsample) {
            return bottleneck
                    ? new Bottleneck(inChannels, width, stride, downsample)
                    : new BasicBlock(inChannels, width, stride, downsample);
        }
    }
}
