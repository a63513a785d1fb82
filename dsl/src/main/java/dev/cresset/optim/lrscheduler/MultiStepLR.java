package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Multiplies the learning rate by {@code gamma} at each milestone; twice at a milestone that is given twice.
 *
 * {@snippet :
 * LRScheduler scheduler = MultiStepLR.builder(optimizer, 30, 80).gamma(0.5).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html">torch.optim.lr_scheduler.MultiStepLR</a>
 */
public final class MultiStepLR extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param milestones epochs at which they change
     */
    public MultiStepLR(Optimizer optimizer, long... milestones) {
        this(builder(optimizer, milestones));
    }

    private MultiStepLR(Builder builder) {
        super(builder.optimizer);
        Map<Long, Long> counts = new LinkedHashMap<>();
        for (long milestone : builder.milestones) {
            counts.merge(milestone, 1L, Long::sum);
        }
        state.put("milestones", counts);
        state.put("gamma", builder.gamma);
        begin();
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param milestones epochs at which they change
     * @return a builder
     */
    public static Builder builder(Optimizer optimizer, long... milestones) {
        return new Builder(optimizer, milestones);
    }

    private long reached(LongPredicate predicate) {
        long count = 0;
        for (Map.Entry<?, ?> milestone : ((Map<?, ?>) state.get("milestones")).entrySet()) {
            if (predicate.test(((Number) milestone.getKey()).longValue())) {
                count += ((Number) milestone.getValue()).longValue();
            }
        }
        return count;
    }

    @Override
    double lr(ParameterGroup group, int index) {
        long count = reached(milestone -> milestone == lastEpoch());
        return count == 0 ? group.lr() : group.lr() * CMath.pow(state.number("gamma"), count);
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        return baseLr(index) * CMath.pow(state.number("gamma"), reached(milestone -> milestone <= lastEpoch()));
    }

    /** Options of MultiStepLR. */
    public static final class Builder {

        private final Optimizer optimizer;
        private final long[] milestones;
        private double gamma = 0.1;

        private Builder(Optimizer optimizer, long[] milestones) {
            this.optimizer = optimizer;
            this.milestones = milestones.clone();
        }

        /**
         * Sets the factor of each change; 0.1 by default.
         *
         * @param gamma the factor
         * @return this builder
         */
        public Builder gamma(double gamma) {
            this.gamma = gamma;
            return this;
        }

        /** {@return the scheduler} */
        public MultiStepLR build() {
            return new MultiStepLR(this);
        }
    }
}
