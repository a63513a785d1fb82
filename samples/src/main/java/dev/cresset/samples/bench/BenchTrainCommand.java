package dev.cresset.samples.bench;

import dev.cresset.Autocast;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.CrossEntropyLoss;
import dev.cresset.optim.SGD;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.train.VggNet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cresset bench train}: training steps of the notebook's network. */
@Command(
        name = "train",
        description = "Measure a training step of the VGG network for CIFAR-10, on made-up images.",
        mixinStandardHelpOptions = true)
public final class BenchTrainCommand implements Runnable {

    private static final Race RACE = new Race(15, 500_000_000, 3_000_000_000L);
    private static final int CLASSES = 16;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "128",
            description = "Images per training step; default: ${DEFAULT-VALUE}")
    private int batchSize;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            converter = LayoutConverter.class,
            defaultValue = "mkldnn",
            description =
                    "How images pass from layer to layer: mkldnn, as oneDNN computes them, or strided, as in Python; the"
                            + " results are the same to the last bit; default: ${DEFAULT-VALUE}")
    private Layout layout;

    @Option(names = "--channels-last", description = "Keep weights and images in channels-last order; Python does not")
    private boolean channelsLast;

    @Option(names = "--autocast", description = "Compute the forward pass in bfloat16 where that pays; Python does not")
    private boolean autocast;

    @Option(
            names = "--peak",
            description =
                    "Say which share of the machine's peak is reached: the operations a second of a large matrix product")
    private boolean peak;

    @Override
    public void run() {
        options.threads();
        try (VggNet network = VggNet.forCifar10(CLASSES);
                SGD optimizer =
                        SGD.builder(network.parameters()).lr(1e-3).momentum(0.9).build();
                Tensor images = Torch.randn(batchSize, 3, 32, 32).contiguous(format());
                Tensor labels = Torch.randint(10, new long[] {batchSize}, DType.INT64)) {
            network.train().to(format()).to(layout);
            Contender java = Contender.of("java", () -> step(network, optimizer, images, labels));
            options.race(RACE, List.of(java), share(network, images), "train.py", "--batch-size", batchSize);
        }
    }

    private Optional<PeakShare> share(VggNet network, Tensor images) {
        return peak
                ? Optional.of(PeakShare.ofTraining(network, images, autocast ? DType.BFLOAT16 : DType.FLOAT32))
                : Optional.empty();
    }

    private MemoryFormat format() {
        return channelsLast ? MemoryFormat.CHANNELS_LAST : MemoryFormat.CONTIGUOUS;
    }

    private void step(VggNet network, SGD optimizer, Tensor images, Tensor labels) {
        try (Scope scope = Scope.open()) {
            optimizer.zeroGrad();
            loss(network, images, labels).backward();
            optimizer.step();
        }
    }

    private Tensor loss(VggNet network, Tensor images, Tensor labels) {
        try (Autocast mode = autocast ? Autocast.on(Device.CPU) : Autocast.off(Device.CPU)) {
            return new CrossEntropyLoss().forward(network.forward(images), labels);
        }
    }
}
