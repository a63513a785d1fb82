package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.samples.cli.Terminal;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cresset train}: trains a small VGG network on images and says how well it does. */
@Command(
        name = "train",
        description = "Train a small VGG network on images.",
        footer = {
            "",
            "Defaults for cifar10: 50 epochs, batches of 4, learning rate 0.001;",
            "for fashion-mnist: 10 epochs, batches of 64, learning rate 0.01;",
            "for digits: 30 epochs, batches of 32, learning rate 0.02;",
            "no weight decay. From half of the epochs on, the learning rate is a tenth."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            converter = ImagesConverter.ForTraining.class,
            description =
                    "cifar10, digits or fashion-mnist; default: CIFAR-10 if it is in the data folder, else digits")
    private Images dataset;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that has the data set; default: data in the current folder")
    private Path data;

    @Option(names = "--download", description = "Download the data set if it is not there")
    private boolean download;

    @Mixin
    private RunOptions options;

    @Mixin
    private OutputOptions outputs;

    /** Trains and evaluates. */
    @Override
    public void run() {
        options.check(spec.commandLine());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Outputs files = outputs.check(spec.commandLine());
        Device device = options.prepare();
        Task task = new DataChoice(terminal, data, download).load(dataset);
        options.seed();
        Hyperparameters settings =
                options.settings(task.defaults(), task.train().size());
        new TrainingRun(terminal, task, settings, device, options.maxSteps(), files).run();
    }
}
