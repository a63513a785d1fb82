package dev.cresset.samples.bench;

import dev.cresset.nn.UnaryModule;
import dev.cresset.zoo.files.LoadOptions;
import dev.cresset.zoo.files.SafeTensors;
import dev.cresset.zoo.files.TorchFiles;
import dev.cresset.zoo.models.Models;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cresset bench load}: from a file of weights into a model. */
@Command(
        name = "load",
        description = "Measure loading a file of weights into a model that is there already.",
        mixinStandardHelpOptions = true)
public final class BenchLoadCommand implements Runnable {

    private static final PairedBenchmark BENCHMARK = new PairedBenchmark(11, 1, 1_000_000_000);

    @Mixin
    private BenchOptions options;

    @Parameters(paramLabel = "FILE", description = "The weights: .pth, .pt or .safetensors")
    private Path file;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "vgg16",
            description = "The model, by its name in torchvision; default: ${DEFAULT-VALUE}")
    private String model;

    @Option(names = "--mapped", description = "Map the file into memory; in Python: torch.load(mmap=True)")
    private boolean mapped;

    @Override
    public void run() {
        try (UnaryModule<?> network = Models.named(model).build()) {
            LoadOptions how = LoadOptions.defaults().mmap(mapped);
            Subject java = Subject.of("java", () -> load(network, how));
            options.measure(BENCHMARK, List.of(java), "load.py", file, "--model", model, "--mapped", mapped ? 1 : 0);
        }
    }

    private void load(UnaryModule<?> network, LoadOptions how) {
        if (file.toString().endsWith(".safetensors")) {
            SafeTensors.loadInto(file, network, how);
        } else {
            TorchFiles.loadInto(file, network, how);
        }
    }
}
