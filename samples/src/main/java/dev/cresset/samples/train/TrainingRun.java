package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.samples.cli.StatusBar;
import dev.cresset.samples.cli.Terminal;
import dev.cresset.zoo.files.SafeTensors;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** One run of {@code cresset train}: trains, writes the files, evaluates, and tells the user of all that. */
final class TrainingRun {

    private final Terminal terminal;
    private final Task task;
    private final Hyperparameters settings;
    private final Device device;
    private final long maxSteps;
    private final Outputs outputs;
    private final LossCurve curve = new LossCurve();

    TrainingRun(Terminal terminal, Task task, Hyperparameters settings, Device device, long maxSteps, Outputs outputs) {
        this.terminal = terminal;
        this.task = task;
        this.settings = settings;
        this.device = device;
        this.maxSteps = maxSteps;
        this.outputs = outputs;
    }

    /** Returns early if the process is to end. */
    void run() {
        try (StopSignal stop = new StopSignal()) {
            try (VggNet network = task.network().get()) {
                run(network, stop);
            } catch (StopSignal.Stopped e) {
                terminal.line("interrupted");
            }
        }
    }

    private void run(VggNet network, StopSignal stop) {
        Instant start = Instant.now();
        network.to(device);
        describe(network);
        train(network, stop);
        terminal.line("trained in " + seconds(start));
        save(network);
        plot();
        terminal.line("test accuracy: " + Evaluation.of(network, task.test(), device, stop::check));
    }

    private void describe(VggNet network) {
        long parameters = network.parameters().stream().mapToLong(Tensor::numel).sum();
        terminal.line(task.train() + ", and " + task.test().size() + " to test with");
        terminal.line(String.format(
                Locale.ROOT,
                "VggNet: %,d parameters; LibTorch %s, %s, threads: %d",
                parameters,
                Torch.version(),
                device,
                Torch.getNumThreads()));
        terminal.line(String.format(
                Locale.ROOT,
                "SGD: learning rate %s, momentum %s; %d epochs of %d steps, batches of %d",
                GeneralFormat.format(settings.learningRate()),
                GeneralFormat.format(settings.momentum()),
                settings.epochs(),
                settings.stepsPerEpoch(task.train().size()),
                settings.batchSize()));
    }

    private void train(VggNet network, StopSignal stop) {
        Interval interval = new Interval(settings.epochs(), terminal::line);
        try (LossLog log = new LossLog(outputs.losses());
                StatusBar bar = new StatusBar(terminal, "training", "", 1, steps())) {
            new Trainer(network, settings, device).train(task.train(), maxSteps, step -> {
                log.write(step.step(), step.loss());
                curve.add(step.loss());
                bar.step(String.format(Locale.ROOT, " loss %.4f", step.loss()));
                interval.accept(step);
                stop.check();
            });
        }
    }

    private long steps() {
        return Math.min(
                maxSteps,
                settings.epochs() * settings.stepsPerEpoch(task.train().size()));
    }

    private void save(VggNet network) {
        if (outputs.save() != null) {
            Map<String, Tensor> state = network.stateDict();
            SafeTensors.save(outputs.save().path(), state);
            terminal.line("wrote " + outputs.save().path());
        }
    }

    private void plot() {
        if (outputs.plot() != null) {
            String title = task.train().name() + ", training loss";
            outputs.plot().write(output -> LossPlot.write(title, curve, output));
            terminal.line("wrote " + outputs.plot().path());
        }
    }

    private static String seconds(Instant start) {
        Duration taken = Duration.between(start, Instant.now());
        return String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0);
    }
}
