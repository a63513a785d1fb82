package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Moves a factor of the learning rate evenly from {@code startFactor} to {@code endFactor} in {@code totalIters} epochs.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html">torch.optim.lr_scheduler.LinearLR</a>
 */
public final class LinearLR extends LRScheduler {

    /**
     * From a third to 1 in 5 epochs.
     *
     * @param optimizer whose learning rates to change
     */
    public LinearLR(Optimizer optimizer) {
        this(optimizer, 1.0 / 3, 1, 5);
    }

    /**
     * Multiplies the learning rates by a factor that goes from {@code startFactor} to {@code endFactor} in a straight line.
     *
     * @param optimizer whose learning rates to change
     * @param startFactor more than 0, at most 1
     * @param endFactor from 0 to 1
     * @param totalIters how many epochs
     * @throws IllegalArgumentException if a factor is outside
     */
    public LinearLR(Optimizer optimizer, double startFactor, double endFactor, long totalIters) {
        super(optimizer);
        state.put(
                "start_factor",
                check(startFactor > 0 && startFactor <= 1, "a start factor is more than 0 and at most 1", startFactor));
        state.put("end_factor", check(endFactor >= 0 && endFactor <= 1, "an end factor is between 0 and 1", endFactor));
        state.put("total_iters", totalIters);
        begin();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        double start = state.number("start_factor");
        double change = state.number("end_factor") - start;
        long total = state.integer("total_iters");
        if (lastEpoch() == 0) {
            return group.lr() * start;
        }
        if (isInitial() || lastEpoch() > total) {
            return group.lr();
        }
        return group.lr() * (1.0 + change / (total * start + (lastEpoch() - 1) * change));
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        double start = state.number("start_factor");
        double change = state.number("end_factor") - start;
        long total = state.integer("total_iters");
        return baseLr(index) * (start + change * Math.min(total, lastEpoch()) / total);
    }
}
