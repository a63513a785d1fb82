package dev.cresset.samples.bench;

import dev.cresset.DType;
import dev.cresset.Layout;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Module;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.train.VggNet;
import dev.cresset.zoo.models.Models;
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

    private static final Race RACE = new Race(15, 500_000_000, 3_000_000_000L);
    private static final String VGGNET = "vggnet";

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = VGGNET,
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

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            converter = LayoutConverter.class,
            defaultValue = "mkldnn",
            description =
                    "How images pass from layer to layer: mkldnn, as oneDNN computes them, or strided, as in Python; the"
                            + " results are the same to the last bit; default: ${DEFAULT-VALUE}")
    private Layout layout;

    @Option(names = "--optimize", description = "Prepare the network for inference; Python does not")
    private boolean optimize;

    @Option(names = "--compile", description = "In Python, compile the network and freeze its weights")
    private boolean compile;

    @Option(
            names = "--peak",
            description =
                    "Say which share of the machine's peak is reached: the operations a second of a large matrix product")
    private boolean peak;

    @Override
    public void run() {
        options.threads();
        boolean small = model.equals(VGGNET);
        long extent = small ? 32 : 224;
        try (Module network =
                        small ? VggNet.forCifar10(16) : Models.named(model).build();
                Tensor images = Torch.randn(batchSize, 3, extent, extent)) {
            Optional<PeakShare> share = share(network, images);
            network.eval().to(layout);
            if (optimize) {
                network.optimizeForInference();
            }
            Contender java = Contender.of("java", () -> infer(network, images));
            options.race(
                    RACE,
                    List.of(java),
                    share,
                    "infer.py",
                    "--model",
                    model,
                    "--batch-size",
                    batchSize,
                    "--compile",
                    compile ? 1 : 0);
        }
    }

    /** Counted before the network is prepared, which folds layers. */
    private Optional<PeakShare> share(Module network, Tensor images) {
        return peak ? Optional.of(PeakShare.ofForward(network, images, DType.FLOAT32)) : Optional.empty();
    }

    private static void infer(Module network, Tensor images) {
        try (Scope scope = Scope.open()) {
            Torch.noGrad(() -> network.forward(images));
        }
    }
}
