package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Multiplies the learning rate by a factor for the first {@code totalIters} epochs.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html">torch.optim.lr_scheduler.ConstantLR</a>
 */
public final class ConstantLR extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     */
    public ConstantLR(Optimizer optimizer) {
        this(builder(optimizer));
    }

    private ConstantLR(Builder builder) {
        super(builder.optimizer);
        state.put("factor", builder.factor);
        state.put("total_iters", builder.totalIters);
        begin();
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @return a builder
     */
    public static Builder builder(Optimizer optimizer) {
        return new Builder(optimizer);
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

    /** Options of ConstantLR. */
    public static final class Builder {

        private final Optimizer optimizer;
        private double factor = 1.0 / 3;
        private long totalIters = 5;

        private Builder(Optimizer optimizer) {
            this.optimizer = optimizer;
        }

        /**
         * Sets the factor; 1/3 by default.
         *
         * @param factor from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder factor(double factor) {
            this.factor = Checks.value(factor, factor >= 0 && factor <= 1, "a factor is between 0 and 1");
            return this;
        }

        /**
         * Sets the number of epochs with the factor; 5 by default.
         *
         * @param totalIters number of epochs
         * @return this builder
         */
        public Builder totalIters(long totalIters) {
            this.totalIters = totalIters;
            return this;
        }

        /** {@return the scheduler} */
        public ConstantLR build() {
            return new ConstantLR(this);
        }
    }
}
