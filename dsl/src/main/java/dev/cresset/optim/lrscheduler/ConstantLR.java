package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Multiplies the learning rate by {@code factor} until {@code totalIters} epochs are over.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html">torch.optim.lr_scheduler.ConstantLR</a>
 */
public final class ConstantLR extends LRScheduler {

    /**
     * With a factor of a third, for 5 epochs.
     *
     * @param optimizer whose learning rates to change
     */
    public ConstantLR(Optimizer optimizer) {
        this(optimizer, 1.0 / 3, 5);
    }

    /**
     * Multiplies the learning rates by a factor until {@code totalIters} epochs are over.
     *
     * @param optimizer whose learning rates to change
     * @param factor from 0 to 1
     * @param totalIters how many epochs
     * @throws IllegalArgumentException if the factor is outside
     */
    public ConstantLR(Optimizer optimizer, double factor, long totalIters) {
        super(optimizer);
        state.put("factor", check(factor >= 0 && factor <= 1, "a factor is between 0 and 1", factor));
        state.put("total_iters", totalIters);
        begin();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        if (lastEpoch() == 0) {
            return group.lr() * state.number("factor");
        }
        return lastEpoch() == state.integer("total_iters") ? group.lr() * (1 / state.number("factor")) : group.lr();
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        double factor = state.number("factor");
        return baseLr(index) * (factor + (lastEpoch() >= state.integer("total_iters") ? 1 - factor : 0));
    }
}
