package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Multiplies the learning rate by {@code gamma} at every epoch.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html">torch.optim.lr_scheduler.ExponentialLR</a>
 */
public final class ExponentialLR extends LRScheduler {

    /**
     * Creates a scheduler.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param gamma the factor of each epoch
     */
    public ExponentialLR(Optimizer optimizer, double gamma) {
        super(optimizer);
        state.put("gamma", gamma);
        begin();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        return isInitial() ? group.lr() : group.lr() * state.number("gamma");
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        return baseLr(index) * CMath.pow(state.number("gamma"), lastEpoch());
    }
}
