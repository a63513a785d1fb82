package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Lowers the learning rate to 0 in {@code totalIters} epochs: {@code lr = initial lr * (1 - epoch / totalIters)^power}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html">torch.optim.lr_scheduler.PolynomialLR</a>
 */
public final class PolynomialLR extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     */
    public PolynomialLR(Optimizer optimizer) {
        this(builder(optimizer));
    }

    private PolynomialLR(Builder builder) {
        super(builder.optimizer);
        state.put("total_iters", builder.totalIters);
        state.put("power", builder.power);
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
        double total = state.number("total_iters");
        if (isInitial() || lastEpoch() > total) {
            return group.lr();
        }
        double decay = (1.0 - lastEpoch() / total) / (1.0 - (lastEpoch() - 1) / total);
        return group.lr() * CMath.pow(decay, state.number("power"));
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        double total = state.number("total_iters");
        return baseLr(index) * CMath.pow(1.0 - Math.min(total, lastEpoch()) / total, state.number("power"));
    }

    /** Options of PolynomialLR. */
    public static final class Builder {

        private final Optimizer optimizer;
        private long totalIters = 5;
        private double power = 1;

        private Builder(Optimizer optimizer) {
            this.optimizer = optimizer;
        }

        /**
         * Sets the number of epochs until the learning rate is 0; 5 by default.
         *
         * @param totalIters 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder totalIters(long totalIters) {
            this.totalIters = positive("total number of epochs", totalIters);
            return this;
        }

        /**
         * Sets the exponent; 1 by default.
         *
         * @param power the exponent
         * @return this builder
         */
        public Builder power(double power) {
            this.power = power;
            return this;
        }

        /** {@return the scheduler} */
        public PolynomialLR build() {
            return new PolynomialLR(this);
        }
    }
}
