package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves the learning rate up to its largest value and then down to a very small one, and the momentum the other way, once in a
 * training; stepped after every batch.
 *
 * {@snippet :
 * LRScheduler scheduler = OneCycleLR.builder(optimizer, 0.01).epochs(10, batches).build();
 * }
 *
 * <p>Paper: Smith and Topin, <a href="https://arxiv.org/abs/1708.07120">Super-Convergence: Very Fast Training of Neural Networks Using
 * Large Learning Rates</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html">torch.optim.lr_scheduler.OneCycleLR</a>
 */
public final class OneCycleLR extends LRScheduler {

    private static final String STEPS = "total_steps";
    private static final String PHASES = "_schedule_phases";

    private OneCycleLR(Builder builder) {
        super(builder.optimizer);
        if (builder.totalSteps == 0) {
            throw new IllegalArgumentException("the length is not known: set totalSteps or epochs");
        }
        state.put(STEPS, builder.totalSteps);
        state.put(PHASES, builder.threePhase ? threePhases(builder) : twoPhases(builder));
        state.put("_anneal_func_type", builder.annealStrategy);
        List<Double> largest = forEachGroup("the largest learning rate", builder.maxLr);
        for (int i = 0; i < largest.size(); i++) {
            ParameterGroup group = groups().get(i);
            double initial = largest.get(i) / builder.divFactor;
            group.option("initial_lr", initial);
            group.option("max_lr", largest.get(i));
            group.option("min_lr", initial / builder.finalDivFactor);
        }
        state.put("cycle_momentum", builder.cycleMomentum);
        if (builder.cycleMomentum) {
            state.put("use_beta1", Momentum.isBeta(groups()));
            Momentum.begin(
                    groups(),
                    state.flag("use_beta1"),
                    forEachGroup("the base momentum", builder.baseMomentum),
                    forEachGroup("the largest momentum", builder.maxMomentum));
        }
        begin();
    }

    private static List<Map<String, Object>> twoPhases(Builder builder) {
        return List.of(
                phase(
                        builder.pctStart * builder.totalSteps - 1,
                        "initial_lr",
                        "max_lr",
                        "max_momentum",
                        "base_momentum"),
                phase(builder.totalSteps - 1, "max_lr", "min_lr", "base_momentum", "max_momentum"));
    }

    private static List<Map<String, Object>> threePhases(Builder builder) {
        double part = builder.pctStart * builder.totalSteps;
        double twoParts = 2 * builder.pctStart * builder.totalSteps;
        return List.of(
                phase(part - 1, "initial_lr", "max_lr", "max_momentum", "base_momentum"),
                phase(twoParts - 2, "max_lr", "initial_lr", "base_momentum", "max_momentum"),
                phase(builder.totalSteps - 1, "initial_lr", "min_lr", "max_momentum", "max_momentum"));
    }

    private static Map<String, Object> phase(
            Number end, String startLr, String endLr, String startMomentum, String endMomentum) {
        Map<String, Object> phase = new LinkedHashMap<>();
        phase.put("end_step", end);
        phase.put("start_lr", startLr);
        phase.put("end_lr", endLr);
        phase.put("start_momentum", startMomentum);
        phase.put("end_momentum", endMomentum);
        return phase;
    }

    /**
     * {@return a builder, which needs a length too}
     *
     * @param optimizer whose learning rates to change
     * @param maxLr the largest learning rate, one for each group or one for all
     */
    public static Builder builder(Optimizer optimizer, double... maxLr) {
        return new Builder(optimizer, maxLr);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the cycle is over
     */
    @Override
    public void step() {
        if (lastEpoch() >= state.integer(STEPS)) {
            throw new IllegalStateException("the cycle of " + state.integer(STEPS) + " steps is over");
        }
        super.step();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        List<?> phases = state.list(PHASES);
        double start = 0;
        int number = 0;
        while (number < phases.size() - 1 && lastEpoch() > end(phases.get(number))) {
            start = end(phases.get(number++));
        }
        Map<?, ?> phase = (Map<?, ?>) phases.get(number);
        double part = (lastEpoch() - start) / (end(phase) - start);
        if (state.flag("cycle_momentum")) {
            Momentum.set(group, state.flag("use_beta1"), between(group, phase, "momentum", part));
        }
        return between(group, phase, "lr", part);
    }

    private static double end(Object phase) {
        return ((Number) ((Map<?, ?>) phase).get("end_step")).doubleValue();
    }

    private double between(ParameterGroup group, Map<?, ?> phase, String what, double part) {
        double start = group.number((String) phase.get("start_" + what));
        double end = group.number((String) phase.get("end_" + what));
        return Annealing.between(state.text("_anneal_func_type"), start, end, part);
    }

    /** Collects the settings. */
    public static final class Builder {

        private final Optimizer optimizer;
        private final List<Double> maxLr;
        private long totalSteps;
        private double pctStart = 0.3;
        private String annealStrategy = "cos";
        private boolean cycleMomentum = true;
        private List<Double> baseMomentum = List.of(0.85);
        private List<Double> maxMomentum = List.of(0.95);
        private double divFactor = 25;
        private double finalDivFactor = 1e4;
        private boolean threePhase;

        private Builder(Optimizer optimizer, double[] maxLr) {
            this.optimizer = optimizer;
            this.maxLr = new ArrayList<>(Arrays.stream(maxLr).boxed().toList());
        }

        /**
         * Sets how many steps the cycle has.
         *
         * @param steps batches of the whole training, 1 or more
         * @return this builder
         */
        public Builder totalSteps(long steps) {
            totalSteps = positive("steps in all", steps);
            return this;
        }

        /**
         * Sets how many steps the cycle has, as a count of epochs and of batches in each.
         *
         * @param epochs 1 or more
         * @param stepsPerEpoch batches of an epoch, 1 or more
         * @return this builder
         */
        public Builder epochs(long epochs, long stepsPerEpoch) {
            return totalSteps(positive("epochs", epochs) * positive("steps of an epoch", stepsPerEpoch));
        }

        /**
         * Sets which part of the cycle goes up, from 0 to 1; 0.3 by default.
         *
         * @param pctStart a part of the steps, from 0 to 1
         * @return this builder
         */
        public Builder pctStart(double pctStart) {
            this.pctStart = check(pctStart >= 0 && pctStart <= 1, "the part that goes up is between 0 and 1", pctStart);
            return this;
        }

        /**
         * Chooses the way from one learning rate to another: {@code cos}, the default, or {@code linear}.
         *
         * @param strategy {@code cos} or {@code linear}
         * @return this builder
         */
        public Builder annealStrategy(String strategy) {
            annealStrategy = Annealing.check(strategy);
            return this;
        }

        /**
         * Sets whether the momentum moves too; it does by default.
         *
         * @param cycleMomentum whether it falls while the learning rate rises, and the other way round
         * @return this builder
         */
        public Builder cycleMomentum(boolean cycleMomentum) {
            this.cycleMomentum = cycleMomentum;
            return this;
        }

        /**
         * Sets the least momentum, one for each group or one for all; 0.85 by default.
         *
         * @param momentum from 0 to 1, one number or one for each group
         * @return this builder
         */
        public Builder baseMomentum(double... momentum) {
            baseMomentum = Arrays.stream(momentum).boxed().toList();
            return this;
        }

        /**
         * Sets the largest momentum, one for each group or one for all; 0.95 by default.
         *
         * @param momentum from 0 to 1, one number or one for each group
         * @return this builder
         */
        public Builder maxMomentum(double... momentum) {
            maxMomentum = Arrays.stream(momentum).boxed().toList();
            return this;
        }

        /**
         * Sets the largest learning rate over the first one; 25 by default.
         *
         * @param divFactor the first learning rate is the largest one divided by it
         * @return this builder
         */
        public Builder divFactor(double divFactor) {
            this.divFactor = divFactor;
            return this;
        }

        /**
         * Sets the first learning rate over the last one; 1e4 by default.
         *
         * @param finalDivFactor the last learning rate is the first one divided by it
         * @return this builder
         */
        public Builder finalDivFactor(double finalDivFactor) {
            this.finalDivFactor = finalDivFactor;
            return this;
        }

        /**
         * Chooses to come down to the first learning rate as fast as up, and to the last one in a third phase; off by default.
         *
         * @param threePhase whether there is a third phase
         * @return this builder
         */
        public Builder threePhase(boolean threePhase) {
            this.threePhase = threePhase;
            return this;
        }

        /**
         * {@return the scheduler}
         *
         * @throws IllegalArgumentException if no length is set, a list has not one value for each group, or there is no momentum to cycle
         */
        public OneCycleLR build() {
            return new OneCycleLR(this);
        }
    }
}
