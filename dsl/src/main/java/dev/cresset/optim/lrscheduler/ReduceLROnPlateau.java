package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.Arrays;
import java.util.List;

/**
 * Multiplies the learning rate by a factor when a metric, such as the validation loss, has not become better for some epochs.
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

    private ReduceLROnPlateau(Builder builder) {
        super(builder.optimizer);
        state.put("factor", builder.factor);
        state.put("default_min_lr", builder.minLr.size() == 1 ? builder.minLr.get(0) : null);
        state.put("min_lrs", forEachGroup("the least learning rate", builder.minLr));
        state.put("patience", builder.patience);
        state.put("cooldown", builder.cooldown);
        state.put("eps", builder.eps);
        state.put(LAST_EPOCH, 0L);
        rememberRates();
        double worst = builder.mode.equals("min") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        state.put("mode_worse", worst);
        state.put("mode", builder.mode);
        state.put("threshold", builder.threshold);
        state.put("threshold_mode", builder.thresholdMode);
        state.put("best", worst);
        state.put(COOLDOWN, 0L);
        state.put(BAD, 0L);
    }

    /**
     * {@return a builder}
     *
     * @param optimizer whose learning rates to change
     */
    public static Builder builder(Optimizer optimizer) {
        return new Builder(optimizer);
    }

    /**
     * Not for this scheduler.
     *
     * @throws UnsupportedOperationException always: {@link #step(double)} takes the metric
     */
    @Override
    public void step() {
        throw new UnsupportedOperationException("ReduceLROnPlateau looks at a metric: call step(metric)");
    }

    /**
     * Ends an epoch.
     *
     * @param metric what is to become better
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
        boolean relative = state.text("threshold_mode").equals("rel");
        return state.text("mode").equals("min")
                ? metric < (relative ? best * (1 - threshold) : best - threshold)
                : metric > (relative ? best * (threshold + 1) : best + threshold);
    }

    private void reduce() {
        for (int i = 0; i < groups().size(); i++) {
            double before = groups().get(i).lr();
            double after = Math.max(before * state.number("factor"), leastLr(i));
            if (before - after > state.number("eps")) {
                groups().get(i).option(LR, after);
            }
        }
    }

    /** A group that has been added since has the least learning rate of all. */
    private double leastLr(int index) {
        if (index < state.list("min_lrs").size()) {
            return state.number("min_lrs", index);
        }
        if (state.get("default_min_lr") == null) {
            throw new IllegalStateException("there are " + groups().size() + " parameter groups, but "
                    + state.list("min_lrs").size() + " least learning rates");
        }
        return state.number("default_min_lr");
    }

    @Override
    double lr(ParameterGroup group, int index) {
        return group.lr();
    }

    /** Collects the settings. */
    public static final class Builder {

        private final Optimizer optimizer;
        private String mode = "min";
        private double factor = 0.1;
        private long patience = 10;
        private double threshold = 1e-4;
        private String thresholdMode = "rel";
        private long cooldown;
        private List<Double> minLr = List.of(0.0);
        private double eps = 1e-8;

        private Builder(Optimizer optimizer) {
            this.optimizer = optimizer;
        }

        private static String oneOf(String name, String value, String first, String second) {
            if (!first.equals(value) && !second.equals(value)) {
                throw new IllegalArgumentException(
                        "'" + value + "' is no " + name + ", '" + first + "' and '" + second + "' are");
            }
            return value;
        }

        /**
         * Sets whether a metric is better when it is smaller, {@code min}, the default, or larger, {@code max}.
         *
         * @param mode {@code min} or {@code max}
         * @return this builder
         */
        public Builder mode(String mode) {
            this.mode = oneOf("mode", mode, "min", "max");
            return this;
        }

        /**
         * Sets by what the learning rate is multiplied, less than 1; 0.1 by default.
         *
         * @param factor less than 1
         * @return this builder
         */
        public Builder factor(double factor) {
            this.factor = check(factor < 1, "a factor is less than 1", factor);
            return this;
        }

        /**
         * Sets how many epochs without a better metric are allowed; 10 by default.
         *
         * @param epochs 0 or more
         * @return this builder
         */
        public Builder patience(long epochs) {
            patience = epochs;
            return this;
        }

        /**
         * Sets by how much a better metric must be better; 1e-4 by default.
         *
         * @param threshold 0 or more
         * @return this builder
         */
        public Builder threshold(double threshold) {
            this.threshold = threshold;
            return this;
        }

        /**
         * Sets whether the threshold is a part of the best metric, {@code rel}, the default, or a difference, {@code abs}.
         *
         * @param mode {@code rel} or {@code abs}
         * @return this builder
         */
        public Builder thresholdMode(String mode) {
            thresholdMode = oneOf("threshold mode", mode, "rel", "abs");
            return this;
        }

        /**
         * Sets how many epochs after a reduction are not looked at; 0 by default.
         *
         * @param epochs 0 or more
         * @return this builder
         */
        public Builder cooldown(long epochs) {
            cooldown = epochs;
            return this;
        }

        /**
         * Sets the least learning rate, one for each group or one for all; 0 by default.
         *
         * @param minLr one number, or one for each group in their order
         * @return this builder
         */
        public Builder minLr(double... minLr) {
            this.minLr = Arrays.stream(minLr).boxed().toList();
            return this;
        }

        /**
         * Sets how small a change of the learning rate is left out; 1e-8 by default.
         *
         * @param eps changes of at most that much are left out
         * @return this builder
         */
        public Builder eps(double eps) {
            this.eps = eps;
            return this;
        }

        /**
         * {@return the scheduler}
         *
         * @throws IllegalArgumentException if there are more or less least learning rates than groups
         */
        public ReduceLROnPlateau build() {
            return new ReduceLROnPlateau(this);
        }
    }
}
