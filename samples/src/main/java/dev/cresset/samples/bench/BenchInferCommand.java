package dev.cresset.samples.bench;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.samples.cli.PositiveInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cresset bench infer}: a forward pass. */
@Command(
        name = "infer",
        description = "Measure a forward pass without gradients, on made-up images.",
        mixinStandardHelpOptions = true)
public final class BenchInferCommand implements Runnable {

    private static final PairedBenchmark BENCHMARK = new PairedBenchmark(15, 500_000_000, 3_000_000_000L);

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = BenchNetwork.VGGNET,
            description = "vggnet for the network for CIFAR-10, or a model by its name in torchvision; default:"
                    + " ${DEFAULT-VALUE}")
    private String model;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "128",
            description = "Images at once; default: ${DEFAULT-VALUE}")
    private int batchSize;

    @Option(names = "--optimize", description = "Prepare the network for inference; Python does not")
    private boolean optimize;

    @Option(names = "--compile", description = "In Python, compile the network and freeze its weights")
    private boolean compile;

    @Mixin
    private BenchDevice device;

    @Mixin
    private PeakOption peak;

    @Override
    public void run() {
        options.threads();
        BenchNetwork chosen = BenchNetwork.of(model, 16);
        try (UnaryModule<?> network = device.prepare(chosen.network());
                Tensor images = chosen.images(batchSize, device)) {
            Optional<PeakShare> share = share(network, images);
            network.eval();
            if (optimize) {
                network.optimizeForInference();
            }
            List<Object> arguments =
                    new ArrayList<>(List.of("--model", model, "--batch-size", batchSize, "--compile", compile ? 1 : 0));
            arguments.addAll(device.forPython(false));
            Subject java = device.subject(() -> infer(network, images));
            options.measure(BENCHMARK, List.of(java), share, "infer.py", arguments.toArray());
        }
    }

    /** Counted before the network is prepared, which folds layers. */
    private Optional<PeakShare> share(UnaryModule<?> network, Tensor images) {
        return peak.of(() -> PeakShare.ofForward(network, images, device.arithmetic()));
    }

    private void infer(UnaryModule<?> network, Tensor images) {
        try (Scope _ = Scope.open()) {
            try (var _ = Torch.noGrad()) {
                forward(network, images);
            }
        }
    }

    private void forward(UnaryModule<?> network, Tensor images) {
        try (var _ = device.autocast()) {
            network.call(images);
        }
    }
}
