package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Lets the learning rate fall to 0 in {@code totalIters} epochs: {@code lr = initial lr * (1 - epoch / total)^power}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html">torch.optim.lr_scheduler.PolynomialLR</a>
 */
public final class PolynomialLR extends LRScheduler {

    /**
     * Evenly, in 5 epochs.
     *
     * @param optimizer whose learning rates to change
     */
    public PolynomialLR(Optimizer optimizer) {
        this(optimizer, 5, 1);
    }

    /**
     * Takes the learning rates down to 0 in {@code totalIters} epochs, along a power of the epochs that are left.
     *
     * @param optimizer whose learning rates to change
     * @param totalIters how many epochs
     * @param power the exponent
     * @throws IllegalArgumentException if the epochs are not positive
     */
    public PolynomialLR(Optimizer optimizer, long totalIters, double power) {
        super(optimizer);
        state.put("total_iters", positive("iterations in all", totalIters));
        state.put("power", power);
        begin();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        double total = state.number("total_iters");
        if (isInitial() || lastEpoch() > total) {
            return group.lr();
        }
        double decay = (1.0 - lastEpoch() / total) / (1.0 - (lastEpoch() - 1) / total);
        return group.lr() * CMath.pow(decay, state.number("power"));
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        double total = state.number("total_iters");
        return baseLr(index) * CMath.pow(1.0 - Math.min(total, lastEpoch()) / total, state.number("power"));
    }
}
