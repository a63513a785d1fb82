package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Moves the learning rate along half a cosine wave from its first value to {@code etaMin} in {@code tMax} epochs, and back again in as
 * many: {@code lr = eta min + (initial lr - eta min) * (1 + cos(pi * epoch / t max)) / 2}, computed from one epoch to the next.
 *
 * <p>Paper: Loshchilov and Hutter, <a href="https://arxiv.org/abs/1608.03983">SGDR: Stochastic Gradient Descent with Warm Restarts</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html">torch.optim.lr_scheduler.CosineAnnealingLR</a>
 */
public final class CosineAnnealingLR extends LRScheduler {

    /**
     * Down to 0.
     *
     * @param optimizer whose learning rates to change
     * @param tMax epochs of half a wave, 1 or more
     */
    public CosineAnnealingLR(Optimizer optimizer, long tMax) {
        this(optimizer, tMax, 0);
    }

    /**
     * Takes the learning rates down to {@code etaMin} in {@code tMax} epochs, along half a wave of the cosine.
     *
     * @param optimizer whose learning rates to change
     * @param tMax epochs of half a wave, 1 or more
     * @param etaMin the least learning rate
     * @throws IllegalArgumentException if the epochs are not positive
     */
    public CosineAnnealingLR(Optimizer optimizer, long tMax, double etaMin) {
        super(optimizer);
        state.put("T_max", positive("epochs of half a wave", tMax));
        state.put("eta_min", etaMin);
        begin();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        long half = state.integer("T_max");
        double least = state.number("eta_min");
        if (isInitial()) {
            return group.lr();
        }
        if ((lastEpoch() - 1 - half) % (2 * half) == 0) {
            return group.lr() + (baseLr(index) - least) * (1 - CMath.cos(Math.PI / half)) / 2;
        }
        return (1 + CMath.cos(Math.PI * lastEpoch() / half))
                        / (1 + CMath.cos(Math.PI * (lastEpoch() - 1) / half))
                        * (group.lr() - least)
                + least;
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        double least = state.number("eta_min");
        double wave = 1 + CMath.cos(Math.PI * lastEpoch() / state.integer("T_max"));
        return least + (baseLr(index) - least) * wave / 2;
    }
}
