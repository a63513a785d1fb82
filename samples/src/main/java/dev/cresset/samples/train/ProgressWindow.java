package dev.cresset.samples.train;

import java.util.Locale;
import java.util.function.Consumer;

/** Prints mean loss and accuracy of each so many steps of an epoch, and of those left at its end. */
final class ProgressWindow implements Consumer<TrainingStep> {

    private final int epochs;
    private final int length;
    private final Consumer<String> output;
    private double loss;
    private long correct;
    private long images;
    private int steps;

    ProgressWindow(int epochs, int length, Consumer<String> output) {
        this.epochs = epochs;
        this.length = length;
        this.output = output;
    }

    @Override
    public void accept(TrainingStep step) {
        loss += step.loss();
        correct += step.correct();
        images += step.images();
        steps++;
        if (steps == length || step.endsEpoch()) {
            output.accept(line(step));
            clear();
        }
    }

    private String line(TrainingStep step) {
        return String.format(
                Locale.ROOT,
                "epoch %d/%d, step %d/%d: loss %.4f, accuracy %.2f %%",
                step.epoch() + 1,
                epochs,
                step.batch() + 1,
                step.batches(),
                loss / steps,
                100.0 * correct / images);
    }

    private void clear() {
        loss = 0;
        correct = 0;
        images = 0;
        steps = 0;
    }
}
