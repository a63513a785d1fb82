package dev.cresset.samples.bench;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.cuda.CudaGraph;
import dev.cresset.nn.UnaryModule;
import dev.cresset.optim.SGD;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.cli.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cresset bench train}: training steps of the notebook's networks. */
@Command(
        name = "train",
        description = "Measure a training step of a VGG network, on made-up images.",
        mixinStandardHelpOptions = true)
public final class BenchTrainCommand implements Runnable {

    private static final PairedBenchmark BENCHMARK = new PairedBenchmark(15, 500_000_000, 3_000_000_000L);
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
            names = "--model",
            paramLabel = "NAME",
            defaultValue = BenchNetwork.VGGNET,
            description = "vggnet for the network for CIFAR-10, or vgg16 with images of 224; default: ${DEFAULT-VALUE}")
    private String model;

    @Option(names = "--graph", description = "Record a step as a CUDA graph and replay it; Python does not")
    private boolean graph;

    @Mixin
    private BenchDevice device;

    @Mixin
    private PeakOption peak;

    @Override
    public void run() {
        options.threads();
        if (graph && device.device().type() != Device.Type.CUDA) {
            throw new UserError("--graph needs --device cuda");
        }
        BenchNetwork chosen = BenchNetwork.of(model, CLASSES);
        try (UnaryModule<?> network = device.prepare(chosen.network());
                SGD optimizer =
                        SGD.builder(network.parameters()).lr(1e-3).momentum(0.9).build();
                Tensor images = chosen.images(batchSize, device);
                Tensor labels = Torch.randint(10, new long[] {batchSize}, DType.INT64, device.device())) {
            network.train();
            measure(new TrainingSteps(device, network, optimizer, images, labels), share(network, images));
        }
    }

    private Optional<PeakShare> share(UnaryModule<?> network, Tensor images) {
        return peak.of(() -> PeakShare.ofTraining(network, images, device.arithmetic()));
    }

    private void measure(TrainingSteps steps, Optional<PeakShare> share) {
        if (!graph) {
            measure(steps::step, share);
            return;
        }
        try (CudaGraph recorded = steps.record()) {
            measure(recorded::replay, share);
        }
    }

    private void measure(Runnable step, Optional<PeakShare> share) {
        List<Object> arguments = new ArrayList<>(List.of("--model", model, "--batch-size", batchSize));
        arguments.addAll(device.forPython(graph));
        options.measure(BENCHMARK, List.of(device.subject(step)), share, "train.py", arguments.toArray());
    }
}
