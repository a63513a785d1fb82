package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Multiplies the learning rate by {@code gamma} at each milestone; twice at one that is given twice.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html">torch.optim.lr_scheduler.MultiStepLR</a>
 */
public final class MultiStepLR extends LRScheduler {

    /**
     * With a {@code gamma} of 0.1.
     *
     * @param optimizer whose learning rates to change
     * @param milestones epochs, after each of which the learning rates are multiplied
     */
    public MultiStepLR(Optimizer optimizer, List<Long> milestones) {
        this(optimizer, milestones, 0.1);
    }

    /**
     * Multiplies the learning rates by {@code gamma} at each milestone.
     *
     * @param optimizer whose learning rates to change
     * @param milestones epochs
     * @param gamma by what to multiply
     */
    public MultiStepLR(Optimizer optimizer, List<Long> milestones, double gamma) {
        super(optimizer);
        Map<Long, Long> counts = new LinkedHashMap<>();
        milestones.forEach(milestone -> counts.merge(milestone, 1L, Long::sum));
        state.put("milestones", counts);
        state.put("gamma", gamma);
        begin();
    }

    private long passed(LongPredicate which) {
        long count = 0;
        for (Map.Entry<?, ?> milestone : ((Map<?, ?>) state.get("milestones")).entrySet()) {
            if (which.test(((Number) milestone.getKey()).longValue())) {
                count += ((Number) milestone.getValue()).longValue();
            }
        }
        return count;
    }

    @Override
    double lr(ParameterGroup group, int index) {
        long count = passed(milestone -> milestone == lastEpoch());
        return count == 0 ? group.lr() : group.lr() * CMath.pow(state.number("gamma"), count);
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        return baseLr(index) * CMath.pow(state.number("gamma"), passed(milestone -> milestone <= lastEpoch()));
    }
}
