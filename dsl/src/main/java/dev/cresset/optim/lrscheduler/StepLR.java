package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Multiplies the learning rate by {@code gamma} every {@code stepSize} epochs.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html">torch.optim.lr_scheduler.StepLR</a>
 */
public final class StepLR extends LRScheduler {

    /**
     * With a {@code gamma} of 0.1.
     *
     * @param optimizer whose learning rates to change
     * @param stepSize how many epochs the learning rates stay, 1 or more
     */
    public StepLR(Optimizer optimizer, long stepSize) {
        this(optimizer, stepSize, 0.1);
    }

    /**
     * Multiplies the learning rates by {@code gamma} every {@code stepSize} epochs.
     *
     * @param optimizer whose learning rates to change
     * @param stepSize how many epochs, 1 or more
     * @param gamma by what to multiply
     * @throws IllegalArgumentException if the step size is not positive
     */
    public StepLR(Optimizer optimizer, long stepSize, double gamma) {
        super(optimizer);
        state.put("step_size", positive("epochs of a step", stepSize));
        state.put("gamma", gamma);
        begin();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        boolean same = lastEpoch() == 0 || lastEpoch() % state.integer("step_size") != 0;
        return same ? group.lr() : group.lr() * state.number("gamma");
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        return baseLr(index) * CMath.pow(state.number("gamma"), Math.floorDiv(lastEpoch(), state.integer("step_size")));
    }
}
