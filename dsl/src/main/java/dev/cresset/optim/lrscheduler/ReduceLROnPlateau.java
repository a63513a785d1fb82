package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Multiplies the learning rate by a factor when a metric, such as the validation loss, has not improved for some epochs.
 *
 * {@snippet :
 * ReduceLROnPlateau scheduler = ReduceLROnPlateau.builder(optimizer).patience(5).build();
 * for (int epoch = 0; epoch < 90; epoch++) {
 *     train(optimizer);
 *     scheduler.step(validate());
 * }
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html">torch.optim.lr_scheduler.ReduceLROnPlateau</a>
 */
public final class ReduceLROnPlateau extends LRScheduler {

    private static final String BAD = "num_bad_epochs";
    private static final String COOLDOWN = "cooldown_counter";

    /** Which metric is better. */
    public enum Mode {
        /** The smaller one, as of a loss. */
        MIN,
        /** The larger one, as of an accuracy. */
        MAX
    }

    /** The unit of the threshold. */
    public enum ThresholdMode {
        /** A part of the best metric. */
        REL,
        /** A difference from the best metric. */
        ABS
    }

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     */
    public ReduceLROnPlateau(Optimizer optimizer) {
        this(builder(optimizer));
    }

    private ReduceLROnPlateau(Builder builder) {
        super(builder.optimizer);
        state.put("factor", builder.factor);
        state.put("default_min_lr", builder.minLr.length == 1 ? (Double) builder.minLr[0] : null);
        state.put("min_lrs", forEachGroup("the minimum learning rate", builder.minLr));
        state.put("patience", builder.patience);
        state.put("cooldown", builder.cooldown);
        state.put("eps", builder.eps);
        state.put(LAST_EPOCH, 0L);
        rememberRates();
        double worst = builder.mode == Mode.MIN ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        state.put("mode_worse", worst);
        state.putChoice("mode", builder.mode);
        state.put("threshold", builder.threshold);
        state.putChoice("threshold_mode", builder.thresholdMode);
        state.put("best", worst);
        state.put(COOLDOWN, 0L);
        state.put(BAD, 0L);
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

    /**
     * Refuses a step without a metric.
     *
     * @throws UnsupportedOperationException always; use {@link #step(double)}
     */
    @Override
    public void step() {
        throw new UnsupportedOperationException("ReduceLROnPlateau needs a metric: call step(metric)");
    }

    /**
     * Ends an epoch.
     *
     * @param metric the value that is to improve
     */
    public void step(double metric) {
        state.put(LAST_EPOCH, lastEpoch() + 1);
        if (isBetter(metric)) {
            state.put("best", metric);
            state.put(BAD, 0L);
        } else {
            state.put(BAD, state.integer(BAD) + 1);
        }
        if (state.integer(COOLDOWN) > 0) {
            state.put(COOLDOWN, state.integer(COOLDOWN) - 1);
            state.put(BAD, 0L);
        }
        if (state.integer(BAD) > state.integer("patience")) {
            reduce();
            state.put(COOLDOWN, state.integer("cooldown"));
            state.put(BAD, 0L);
        }
        rememberRates();
    }

    private boolean isBetter(double metric) {
        double best = state.number("best");
        double threshold = state.number("threshold");
        boolean relative = state.choice("threshold_mode", ThresholdMode.class) == ThresholdMode.REL;
        return switch (state.choice("mode", Mode.class)) {
            case MIN -> metric < (relative ? best * (1 - threshold) : best - threshold);
            case MAX -> metric > (relative ? best * (threshold + 1) : best + threshold);
        };
    }

    private void reduce() {
        for (int i = 0; i < groups().size(); i++) {
            double before = groups().get(i).lr();
            double after = Math.max(before * state.number("factor"), minLr(i));
            if (before - after > state.number("eps")) {
                groups().get(i).option(LR, after);
            }
        }
    }

    /** The minimum learning rate of a group; that of all groups for one that was added later. */
    private double minLr(int index) {
        if (index < state.list("min_lrs").size()) {
            return state.number("min_lrs", index);
        }
        if (state.get("default_min_lr") == null) {
            throw new IllegalStateException("there are " + groups().size() + " parameter groups, but "
                    + state.list("min_lrs").size() + " minimum learning rates");
        }
        return state.number("default_min_lr");
    }

    @Override
    double lr(ParameterGroup group, int index) {
        return group.lr();
    }

    /** Options of ReduceLROnPlateau. */
    public static final class Builder {

        private final Optimizer optimizer;
        private Mode mode = Mode.MIN;
        private double factor = 0.1;
        private long patience = 10;
        private double threshold = 1e-4;
        private ThresholdMode thresholdMode = ThresholdMode.REL;
        private long cooldown;
        private double[] minLr = {0};
        private double eps = 1e-8;

        private Builder(Optimizer optimizer) {
            this.optimizer = optimizer;
        }

        /**
         * Sets which metric is better; {@link Mode#MIN} by default.
         *
         * @param mode the mode
         * @return this builder
         */
        public Builder mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        /**
         * Sets the factor of each reduction; 0.1 by default.
         *
         * @param factor less than 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder factor(double factor) {
            this.factor = Checks.value(factor, factor < 1, "a factor is less than 1");
            return this;
        }

        /**
         * Sets the number of epochs without an improvement that are allowed; 10 by default.
         *
         * @param epochs 0 or more
         * @return this builder
         */
        public Builder patience(long epochs) {
            patience = epochs;
            return this;
        }

        /**
         * Sets the smallest change that counts as an improvement; 1e-4 by default.
         *
         * @param threshold 0 or more
         * @return this builder
         */
        public Builder threshold(double threshold) {
            this.threshold = threshold;
            return this;
        }

        /**
         * Sets the unit of the threshold; {@link ThresholdMode#REL} by default.
         *
         * @param mode the unit
         * @return this builder
         */
        public Builder thresholdMode(ThresholdMode mode) {
            thresholdMode = mode;
            return this;
        }

        /**
         * Sets the number of epochs after a reduction in which bad metrics are not counted; 0 by default.
         *
         * @param epochs 0 or more
         * @return this builder
         */
        public Builder cooldown(long epochs) {
            cooldown = epochs;
            return this;
        }

        /**
         * Sets the minimum learning rate; 0 by default.
         *
         * @param minLr one value for all groups or one for each
         * @return this builder
         */
        public Builder minLr(double... minLr) {
            this.minLr = minLr.clone();
            return this;
        }

        /**
         * Sets the smallest change of a learning rate that is made; 1e-8 by default.
         *
         * @param eps usually small
         * @return this builder
         */
        public Builder eps(double eps) {
            this.eps = eps;
            return this;
        }

        /**
         * {@return the scheduler}
         *
         * @throws IllegalArgumentException if there are several minimum learning rates, but not one for each group
         */
        public ReduceLROnPlateau build() {
            return new ReduceLROnPlateau(this);
        }
    }
}
