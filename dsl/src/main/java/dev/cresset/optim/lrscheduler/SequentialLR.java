package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import java.util.Arrays;
import java.util.List;

/**
 * Runs schedulers one after another; at each milestone the next one starts with its initial learning rate.
 *
 * {@snippet :
 * LRScheduler warmUp = LinearLR.builder(optimizer).startFactor(0.1).build();
 * LRScheduler decay = new CosineAnnealingLR(optimizer, 95);
 * LRScheduler scheduler = new SequentialLR(optimizer, List.of(warmUp, decay), 5);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html">torch.optim.lr_scheduler.SequentialLR</a>
 */
public final class SequentialLR extends ComposedScheduler {

    private static final String MILESTONES = "_milestones";

    /**
     * Creates a scheduler.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param schedulers schedulers of this optimizer, at least one
     * @param milestones epochs at which the second and each further scheduler starts
     * @throws IllegalArgumentException if the number of schedulers is not one more than that of milestones, they are of several optimizers,
     *     or one needs a metric
     */
    public SequentialLR(Optimizer optimizer, List<? extends LRScheduler> schedulers, long... milestones) {
        super(optimizer, atLeastOne(schedulers));
        Checks.that(
                milestones.length == schedulers.size() - 1,
                "there are %d schedulers, so there must be %d milestones, not %d",
                schedulers.size(),
                schedulers.size() - 1,
                milestones.length);
        state.put(MILESTONES, Arrays.stream(milestones).boxed().toList());
        state.put(LAST_EPOCH, 0L);
        // The constructors of the schedulers have made their first steps on top of each other.
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

    /** The number of milestones so far. */
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
