package dev.cresset.optim.lrscheduler;

import java.util.List;

/**
 * Steps several schedulers together, so that their factors multiply.
 *
 * {@snippet :
 * LRScheduler scheduler = new ChainedScheduler(List.of(new ConstantLR(optimizer), new ExponentialLR(optimizer, 0.9)));
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ChainedScheduler.html">torch.optim.lr_scheduler.ChainedScheduler</a>
 */
public final class ChainedScheduler extends ComposedScheduler {

    /**
     * Creates a scheduler.
     *
     * @param schedulers schedulers of one optimizer, at least one; each changes the learning rates that the one before has set
     * @throws IllegalArgumentException if there is none, they are of several optimizers, or one needs a metric
     */
    public ChainedScheduler(List<? extends LRScheduler> schedulers) {
        super(atLeastOne(schedulers).get(0).optimizer(), schedulers);
        rememberRates();
    }

    @Override
    public void step() {
        schedulers().forEach(LRScheduler::step);
        rememberRates();
    }
}
