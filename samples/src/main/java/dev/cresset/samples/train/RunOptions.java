package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.Torch;
import dev.cresset.samples.cli.DeviceConverter;
import dev.cresset.samples.cli.DeviceName;
import dev.cresset.samples.cli.Fraction;
import dev.cresset.samples.cli.NonNegativeNumber;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.cli.PositiveNumber;
import dev.cresset.samples.cli.WholeNumber;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how a network is trained. Their defaults are the command's. */
final class RunOptions {

    /** More can make the process run out of threads, which LibTorch's thread pool does not survive. */
    private static final int MAX_THREADS = 1024;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Passes over the images")
    private Integer epochs;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Images per training step")
    private Integer batchSize;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Stop after this many training steps, adding epochs if the default has too few")
    private Integer steps;

    @Option(names = "--lr", paramLabel = "X", converter = PositiveNumber.class, description = "Learning rate")
    private Double learningRate;

    @Option(
            names = "--momentum",
            paramLabel = "X",
            converter = Fraction.class,
            description = "Momentum, from 0 to less than 1; default: 0.9")
    private Double momentum;

    @Option(
            names = "--weight-decay",
            paramLabel = "X",
            converter = NonNegativeNumber.class,
            description = "Factor of the L2 penalty")
    private Double weightDecay;

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

    /** Refuses what the options' own converters let through. */
    void check(CommandLine command) {
        if (threads != null && threads > MAX_THREADS) {
            throw new ParameterException(
                    command, "Invalid value for option '--threads': '" + threads + "' is more than " + MAX_THREADS);
        }
    }

    /** The device, after LibTorch has got its threads. */
    Device prepare() {
        Device chosen = device.device();
        if (threads != null) {
            Torch.setNumThreads(threads);
        }
        return chosen;
    }

    void seed() {
        if (seed != null) {
            Torch.manualSeed(seed);
        }
    }

    /** Steps alone set the length of a run, without the learning rate falling earlier than by default. */
    Hyperparameters settings(Hyperparameters defaults, long images) {
        Hyperparameters settings =
                defaults.with(epochs, batchSize, learningRate, momentum).withWeightDecay(weightDecay);
        return epochs != null || steps == null ? settings : settings.lastingFor(steps, images);
    }

    long maxSteps() {
        return steps == null ? Long.MAX_VALUE : steps;
    }
}
