package dev.cresset.nn.normalization;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;

/**
 * Base class of the batch normalizations of signals, images and volumes.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
public abstract class BatchNorm<M extends BatchNorm<M, S>, S extends NormSpec<S>> extends RunningNorm<M, S> {

    private final int dimensions;
    private final String shapes;
    private Double momentum;

    BatchNorm(S spec, int dimensions, String shapes) {
        super(spec);
        this.dimensions = dimensions;
        this.shapes = shapes;
        momentum = options().momentum();
    }

    @Override
    protected final Tensor forward(Tensor input) {
        boolean fits = input.dim() == dimensions + 2 || dimensions == 1 && input.dim() == 2;
        Checks.that(fits, "%s takes %s, got the shape %s", name(), shapes, input.shape());
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
        if (isTraining() && options().trackRunningStats()) {
            batchesTracked().add_(1);
            return momentum == null ? 1.0 / batchesTracked().itemLong() : momentum;
        }
        return momentum == null ? 0 : momentum;
    }

    /** {@return the share of the newest batch in the running averages; null for averages of all batches alike} */
    public final Double momentum() {
        return momentum;
    }

    /**
     * Changes the share of the newest batch in the running averages.
     *
     * @param momentum from 0 to 1; null for averages of all batches alike
     */
    public final void setMomentum(Double momentum) {
        this.momentum = momentum;
    }

    /** A single value per channel has no variance. */
    private void checkSeveralValues(Tensor input) {
        Checks.that(
                input.numel() != input.size(1),
                "%s needs more than 1 value per channel in training, got the shape %s",
                name(),
                input.shape());
    }
}
