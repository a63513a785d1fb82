package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.Torch;
import dev.cresset.samples.cli.Fraction;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.cli.PositiveNumber;
import dev.cresset.samples.cli.Terminal;
import dev.cresset.samples.cli.WholeNumber;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cresset train}: trains a small VGG network on images and says how well it does. */
@Command(
        name = "train",
        description = "Train a small VGG network on images.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class TrainCommand implements Runnable {

    /** More can make the process run out of threads, which LibTorch's thread pool does not survive. */
    private static final int MAX_THREADS = 1024;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            converter = ImagesConverter.class,
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

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Passes over the images; default: 50 for cifar10, 10 for fashion-mnist, 30 for digits")
    private Integer epochs;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Images per training step; default: 4 for cifar10, 64 for fashion-mnist, 16 for digits")
    private Integer batchSize;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Stop after this many training steps, adding epochs if the default has too few")
    private Integer steps;

    @Option(
            names = "--lr",
            paramLabel = "X",
            converter = PositiveNumber.class,
            description = "Learning rate, a tenth of it from half of the epochs on;"
                    + " default: 0.001 for cifar10, 0.01 for the others")
    private Double learningRate;

    @Option(
            names = "--momentum",
            paramLabel = "X",
            converter = Fraction.class,
            description = "Momentum, from 0 to less than 1; default: 0.9")
    private Double momentum;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Seed of all random numbers: same seed, same losses")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Threads of an operator; default: LibTorch's choice")
    private Integer threads;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            converter = DeviceConverter.class,
            defaultValue = "cpu",
            description = "cpu or cuda; default: cpu")
    private DeviceName device;

    @Mixin
    private OutputOptions outputs;

    /** Trains and evaluates. */
    @Override
    public void run() {
        checkThreads();
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Outputs files = outputs.check(spec.commandLine());
        Device chosen = device.device();
        if (threads != null) {
            Torch.setNumThreads(threads);
        }
        Task task = new DataChoice(terminal, data, download).load(dataset);
        if (seed != null) {
            Torch.manualSeed(seed);
        }
        new TrainingRun(terminal, task, settings(task), chosen, maxSteps(), files).run();
    }

    private void checkThreads() {
        if (threads != null && threads > MAX_THREADS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--threads': '" + threads + "' is more than " + MAX_THREADS);
        }
    }

    /** Steps alone set the length of a run, without the learning rate falling earlier than by default. */
    private Hyperparameters settings(Task task) {
        Hyperparameters settings = task.defaults().with(epochs, batchSize, learningRate, momentum);
        if (epochs != null || steps == null) {
            return settings;
        }
        long needed = Math.ceilDiv(steps, settings.stepsPerEpoch(task.train().size()));
        return settings.with((int) Math.max(needed, settings.epochs()), null, null, null);
    }

    private long maxSteps() {
        return steps == null ? Long.MAX_VALUE : steps;
    }
}
