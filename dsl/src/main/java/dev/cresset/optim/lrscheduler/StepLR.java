package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Multiplies the learning rate by {@code gamma} every {@code stepSize} epochs.
 *
 * {@snippet :
 * LRScheduler scheduler = StepLR.builder(optimizer, 30).gamma(0.5).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html">torch.optim.lr_scheduler.StepLR</a>
 */
public final class StepLR extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param stepSize number of epochs between changes, 1 or more
     * @throws IllegalArgumentException if the number is not positive
     */
    public StepLR(Optimizer optimizer, long stepSize) {
        this(builder(optimizer, stepSize));
    }

    private StepLR(Builder builder) {
        super(builder.optimizer);
        state.put("step_size", builder.stepSize);
        state.put("gamma", builder.gamma);
        begin();
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param stepSize number of epochs between changes, 1 or more
     * @return a builder
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Builder builder(Optimizer optimizer, long stepSize) {
        return new Builder(optimizer, stepSize);
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

    /** Options of StepLR. */
    public static final class Builder {

        private final Optimizer optimizer;
        private final long stepSize;
        private double gamma = 0.1;

        private Builder(Optimizer optimizer, long stepSize) {
            this.optimizer = optimizer;
            this.stepSize = positive("number of epochs between changes", stepSize);
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
        public StepLR build() {
            return new StepLR(this);
        }
    }
}
