package dev.cresset.samples.summary;

import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;
import dev.cresset.nn.summary.Summary;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.models.ModelOption;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cresset summary}: the layers of a network, their parameters and their cost. */
@Command(
        name = "summary",
        description = "List the layers of a network with their shapes, parameters and multiply-adds.",
        footer = {"", "Weights are neither loaded nor drawn: none of the numbers depends on them."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SummaryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--image-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "224",
            description = "Height and width of the images, in pixels; default: 224")
    private int imageSize;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "1",
            description = "How many images are in a batch; default: 1")
    private int batchSize;

    /** Prints the table. */
    @Override
    public void run() {
        model.requireImageSize(imageSize);
        PrintWriter out = spec.commandLine().getOut();
        try (UnaryModule<?> network = Init.skipped(() -> model.architecture().build())) {
            out.println(Summary.of(network, batchSize, 3, imageSize, imageSize));
            out.flush();
        }
    }
}
