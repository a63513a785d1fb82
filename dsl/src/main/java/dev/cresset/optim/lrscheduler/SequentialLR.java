package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import java.util.List;

/**
 * Steps several schedulers one after another; at each milestone the next begins with its first learning rate.
 *
 * {@snippet :
 * LRScheduler warmUp = new LinearLR(optimizer, 0.1, 1, 5);
 * LRScheduler decay = new CosineAnnealingLR(optimizer, 95);
 * LRScheduler scheduler = new SequentialLR(optimizer, List.of(warmUp, decay), List.of(5L));
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html">torch.optim.lr_scheduler.SequentialLR</a>
 */
public final class SequentialLR extends ComposedScheduler {

    private static final String MILESTONES = "_milestones";

    /**
     * Runs schedulers one after another, each until its milestone.
     *
     * @param optimizer whose learning rates to change
     * @param schedulers of this optimizer, at least one
     * @param milestones the epochs at which the second and each next begins
     * @throws IllegalArgumentException if there is not one scheduler more than milestones, they are of several optimizers, or one needs a
     *     metric
     */
    public SequentialLR(Optimizer optimizer, List<? extends LRScheduler> schedulers, List<Long> milestones) {
        super(optimizer, atLeastOne(schedulers));
        if (milestones.size() != schedulers.size() - 1) {
            throw new IllegalArgumentException("there are " + schedulers.size() + " schedulers, so there must be "
                    + (schedulers.size() - 1) + " milestones, not " + milestones.size());
        }
        state.put(MILESTONES, List.copyOf(milestones));
        state.put(LAST_EPOCH, 0L);
        // The schedulers have made their first steps one on top of the other.
        groups().forEach(group -> group.option(LR, group.number("initial_lr")));
        undo(schedulers);
        LRScheduler first = schedulers.get(current());
        first.initialStep();
        state.put(LAST_LR, first.lastLr());
    }

    private static void undo(List<? extends LRScheduler> schedulers) {
        for (LRScheduler scheduler : schedulers) {
            if (scheduler instanceof ComposedScheduler composed) {
                undo(composed.schedulers());
            } else {
                scheduler.state.put(LAST_EPOCH, scheduler.lastEpoch() - 1);
            }
        }
    }

    /** How many milestones are reached. */
    private int current() {
        return (int) state.list(MILESTONES).stream()
                .filter(milestone -> ((Number) milestone).longValue() <= lastEpoch())
                .count();
    }

    @Override
    public void step() {
        state.put(LAST_EPOCH, lastEpoch() + 1);
        int index = current();
        LRScheduler scheduler = schedulers().get(index);
        if (index > 0 && ((Number) state.list(MILESTONES).get(index - 1)).longValue() == lastEpoch()) {
            scheduler.jumpTo(0);
        } else {
            scheduler.step();
        }
        state.put(LAST_LR, scheduler.lastLr());
    }
}
