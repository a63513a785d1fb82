package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.samples.cli.StatusBar;
import dev.cresset.samples.cli.Terminal;
import dev.cresset.samples.models.WeightsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run of {@code cresset train} or {@code finetune}: trains, writes the files, evaluates, and tells the user of all that. */
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
            try (UnaryModule<?> network = (outputs.resume() == null ? task.network() : task.blank()).get()) {
                run(network, stop);
            } catch (StopSignal.Stopped _) {
                terminal.line("interrupted");
            }
        }
    }

    private void run(UnaryModule<?> network, StopSignal stop) {
        Instant start = Instant.now();
        network.to(device).to(Layout.MKLDNN);
        describe(network);
        train(network, stop);
        terminal.line("trained in " + seconds(start));
        save(network);
        plot();
        if (task.test() != null) {
            Evaluation result = Evaluation.of(network, task.test(), device, task.testBatch(), stop::check);
            terminal.line("test accuracy: " + result);
        }
    }

    private void describe(UnaryModule<?> network) {
        terminal.line(task.train()
                + (task.test() == null ? "" : ", and " + task.test().size() + " to test with"));
        terminal.line(String.format(
                Locale.ROOT,
                "%s: %s; LibTorch %s, %s, threads: %d",
                task.model(),
                parameters(network),
                Torch.version(),
                device,
                Torch.getNumThreads()));
        terminal.line(String.format(
                Locale.ROOT,
                "SGD: learning rate %s, momentum %s%s; %d epochs of %d steps, batches of %d",
                GeneralFormat.format(settings.learningRate()),
                GeneralFormat.format(settings.momentum()),
                settings.weightDecay() == 0 ? "" : ", weight decay " + GeneralFormat.format(settings.weightDecay()),
                settings.epochs(),
                settings.stepsPerEpoch(task.train().size()),
                settings.batchSize()));
    }

    private static String parameters(UnaryModule<?> network) {
        List<Tensor> all = network.parameters();
        long count = all.stream().mapToLong(Tensor::numel).sum();
        long trained = all.stream()
                .filter(Tensor::requiresGrad)
                .mapToLong(Tensor::numel)
                .sum();
        String text = String.format(Locale.ROOT, "%,d parameters", count);
        return count == trained ? text : text + String.format(Locale.ROOT, ", %,d of them trained", trained);
    }

    private void train(UnaryModule<?> network, StopSignal stop) {
        try (Trainer trainer = new Trainer(network, settings, device);
                LossLog log = new LossLog(outputs.losses());
                StatusBar bar = new StatusBar(terminal, "training", "", 1, steps())) {
            if (outputs.resume() != null) {
                resume(trainer, log);
                bar.to(trainer.position().step());
            }
            trainer.train(task.train(), maxSteps, new Progress(trainer, log, bar, stop));
        }
    }

    /** The losses before are part of this run's files. */
    private void resume(Trainer trainer, LossLog log) {
        Path file = outputs.resume();
        try (Scope _ = Scope.open()) {
            RunCheckpoint checkpoint = RunCheckpoint.load(file);
            checkpoint.require(file, identity());
            trainer.restore(checkpoint.state());
            for (float loss : checkpoint.losses()) {
                log.write(curve.size(), loss);
                curve.add(loss);
            }
        }
        terminal.line("continuing " + file + " after step " + trainer.position().step());
    }

    /** What changes the losses. */
    private Map<String, String> identity() {
        Map<String, String> identity = new LinkedHashMap<>(task.identity());
        identity.put("batch size", String.valueOf(settings.batchSize()));
        identity.put("learning rate", String.valueOf(settings.learningRate()));
        identity.put("momentum", String.valueOf(settings.momentum()));
        identity.put("weight decay", String.valueOf(settings.weightDecay()));
        if (settings.stepDecay()) {
            identity.put("epochs", String.valueOf(settings.epochs()));
        }
        return identity;
    }

    private long steps() {
        return Math.min(
                maxSteps,
                settings.epochs() * settings.stepsPerEpoch(task.train().size()));
    }

    private void save(UnaryModule<?> network) {
        if (outputs.save() != null) {
            try (Scope _ = Scope.open()) {
                new WeightsFile(outputs.save().path()).save(StateDicts.detached(network.stateDict()));
            }
            terminal.line("wrote " + outputs.save().path());
        }
    }

    private void plot() {
        if (outputs.plot() != null) {
            String title = task.name() + ", training loss";
            outputs.plot().write(output -> LossPlot.write(title, curve, output));
            terminal.line("wrote " + outputs.plot().path());
        }
    }

    private static String seconds(Instant start) {
        Duration taken = Duration.between(start, Instant.now());
        return String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0);
    }

    /** Shows and writes what the steps bring, and ends the run where it is to end. */
    private final class Progress implements Trainer.Listener {

        private final Trainer trainer;
        private final LossLog log;
        private final StatusBar bar;
        private final StopSignal stop;
        private final ProgressWindow interval = new ProgressWindow(settings.epochs(), task.interval(), terminal::line);

        private Progress(Trainer trainer, LossLog log, StatusBar bar, StopSignal stop) {
            this.trainer = trainer;
            this.log = log;
            this.bar = bar;
            this.stop = stop;
        }

        @Override
        public void stepped(TrainingStep step) {
            log.write(step.step(), step.loss());
            curve.add(step.loss());
            bar.step(String.format(Locale.ROOT, " loss %.4f", step.loss()));
            interval.accept(step);
        }

        @Override
        public void checkpointable(RunPosition position) {
            if (outputs.checkpoint() != null && isDue(position)) {
                try (Scope _ = Scope.open()) {
                    new RunCheckpoint(identity(), curve.losses(), trainer.state())
                            .save(outputs.checkpoint().path());
                }
            }
            stop.check();
        }

        private boolean isDue(RunPosition position) {
            return position.batch() == 0
                    || position.step() % outputs.checkpointSteps() == 0
                    || position.step() == maxSteps
                    || stop.isStopping();
        }
    }
}
