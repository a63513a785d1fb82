package dev.cresset.samples.files;

import dev.cresset.samples.cli.Json;
import dev.cresset.samples.models.WeightsFile;
import dev.cresset.zoo.files.FileSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cresset inspect}: says what a file of weights holds. */
@Command(
        name = "inspect",
        description = "Say what a file of PyTorch or safetensors holds, without reading the tensors' numbers.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class InspectCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A .pth, .pt or .safetensors file")
    private Path file;

    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    /** Prints a line for each tensor. */
    @Override
    public void run() {
        FileSummary summary = new WeightsFile(file).inspect();
        PrintWriter out = spec.commandLine().getOut();
        Listing listing = new Listing(summary);
        if (json) {
            out.println(Json.of(listing.toMap()));
        } else {
            listing.lines().forEach(out::println);
        }
        out.flush();
    }
}
