package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;

/** What batch normalisations of signals, images and volumes have in common. */
public abstract class BatchNorm<M extends BatchNorm<M>> extends RunningNorm<M> {

    private final int dimensions;
    private final String shapes;
    private boolean cumulative; // averages all batches alike, whatever the settings say

    BatchNorm(NormOptions options, int dimensions, String shapes) {
        super(options);
        this.dimensions = dimensions;
        this.shapes = shapes;
    }

    @Override
    protected final Tensor forward(Tensor input) {
        boolean fits = input.dim() == dimensions + 2 || dimensions == 1 && input.dim() == 2;
        Checks.that(fits, "%s takes %s, got the shape %s", name(), shapes, Arrays.toString(input.shape()));
        if (isTraining()) {
            checkSeveralValues(input);
        }
        return Torch.batchNorm(
                input,
                weight(),
                bias(),
                runningMean(),
                runningVar(),
                usesInput(),
                averageFactor(),
                options().eps(),
                true);
    }

    /** The share of the newest batch in the running averages, after counting it. */
    private double averageFactor() {
        Double momentum = cumulative ? null : options().momentum();
        if (isTraining() && options().trackRunningStats()) {
            batchesTracked().add_(1);
            return momentum == null ? 1.0 / batchesTracked().toLong() : momentum;
        }
        return momentum == null ? 0 : momentum;
    }

    /** Has the running averages be plain means of all batches to come, or what the settings say. */
    final void setCumulative(boolean cumulative) {
        this.cumulative = cumulative;
    }

    /** A single value per channel has no variance. */
    private void checkSeveralValues(Tensor input) {
        Checks.that(
                input.numel() != input.size(1),
                "%s needs more than 1 value per channel in training, got the shape %s",
                name(),
                Arrays.toString(input.shape()));
    }
}
