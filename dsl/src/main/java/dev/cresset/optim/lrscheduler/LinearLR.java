package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Multiplies the learning rate by a factor that moves in a straight line from {@code startFactor} to {@code endFactor} in
 * {@code totalIters} epochs.
 *
 * {@snippet :
 * LRScheduler warmUp = LinearLR.builder(optimizer).startFactor(0.1).totalIters(10).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html">torch.optim.lr_scheduler.LinearLR</a>
 */
public final class LinearLR extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     */
    public LinearLR(Optimizer optimizer) {
        this(builder(optimizer));
    }

    private LinearLR(Builder builder) {
        super(builder.optimizer);
        state.put("start_factor", builder.startFactor);
        state.put("end_factor", builder.endFactor);
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
        double start = state.number("start_factor");
        double change = state.number("end_factor") - start;
        long total = state.integer("total_iters");
        if (lastEpoch() == 0) {
            return group.lr() * start;
        }
        if (isInitial() || lastEpoch() > total) {
            return group.lr();
        }
        return group.lr() * (1.0 + change / (total * start + (lastEpoch() - 1) * change));
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        double start = state.number("start_factor");
        double change = state.number("end_factor") - start;
        long total = state.integer("total_iters");
        return baseLr(index) * (start + change * Math.min(total, lastEpoch()) / total);
    }

    /** Options of LinearLR. */
    public static final class Builder {

        private final Optimizer optimizer;
        private double startFactor = 1.0 / 3;
        private double endFactor = 1;
        private long totalIters = 5;

        private Builder(Optimizer optimizer) {
            this.optimizer = optimizer;
        }

        /**
         * Sets the factor of the first epoch; 1/3 by default.
         *
         * @param factor more than 0, at most 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder startFactor(double factor) {
            startFactor =
                    Checks.value(factor, factor > 0 && factor <= 1, "a start factor is more than 0 and at most 1");
            return this;
        }

        /**
         * Sets the factor at the end; 1 by default.
         *
         * @param factor from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder endFactor(double factor) {
            endFactor = Checks.value(factor, factor >= 0 && factor <= 1, "an end factor is between 0 and 1");
            return this;
        }

        /**
         * Sets the number of epochs until the end factor; 5 by default.
         *
         * @param totalIters number of epochs
         * @return this builder
         */
        public Builder totalIters(long totalIters) {
            this.totalIters = totalIters;
            return this;
        }

        /** {@return the scheduler} */
        public LinearLR build() {
            return new LinearLR(this);
        }
    }
}
