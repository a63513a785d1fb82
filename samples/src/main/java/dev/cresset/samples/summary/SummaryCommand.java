package dev.cresset.samples.summary;

import dev.cresset.nn.Module;
import dev.cresset.nn.Summary;
import dev.cresset.nn.init.Init;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.cli.UserError;
import dev.cresset.samples.models.ModelConverter;
import dev.cresset.zoo.models.Architecture;
import dev.cresset.zoo.models.Models;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--model",
            paramLabel = "NAME",
            converter = ModelConverter.class,
            defaultValue = "vgg16",
            description = "The network, as torchvision calls it; default: vgg16")
    private Architecture<?> model;

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
        int least = Models.weights(model.name()).get(0).minSize();
        if (imageSize < least) {
            throw new UserError("--image-size: " + model.name() + " takes images of " + least + " pixels or more, not "
                    + imageSize);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Module network = Init.skipped(() -> model.build())) {
            out.println(Summary.of(network, batchSize, 3, imageSize, imageSize));
            out.flush();
        }
    }
}
