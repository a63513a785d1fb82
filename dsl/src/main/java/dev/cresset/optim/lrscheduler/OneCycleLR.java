package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves the learning rate up to its maximum and then down to a very small value, and the momentum the other way, once in a training run;
 * to be stepped after every batch.
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
        Checks.that(builder.totalSteps > 0, "the number of steps is not known: set totalSteps or epochs");
        state.put(STEPS, builder.totalSteps);
        state.put(PHASES, builder.threePhase ? threePhases(builder) : twoPhases(builder));
        state.putChoice("_anneal_func_type", builder.annealStrategy);
        List<Double> maxLr = forEachGroup("the maximum learning rate", builder.maxLr);
        for (int i = 0; i < maxLr.size(); i++) {
            ParameterGroup group = groups().get(i);
            double initial = maxLr.get(i) / builder.divFactor;
            group.option("initial_lr", initial);
            group.option("max_lr", maxLr.get(i));
            group.option("min_lr", initial / builder.finalDivFactor);
        }
        state.put("cycle_momentum", builder.cycleMomentum);
        if (builder.cycleMomentum) {
            state.put("use_beta1", Momentum.isBeta(groups()));
            Momentum.begin(
                    groups(),
                    state.flag("use_beta1"),
                    forEachGroup("the base momentum", builder.baseMomentum),
                    forEachGroup("the maximum momentum", builder.maxMomentum));
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
     * Starts a scheduler, which also needs the number of steps.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param maxLr the maximum learning rate, one for all groups or one for each
     * @return a builder
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
        return state.choice("_anneal_func_type", AnnealStrategy.class).between(start, end, part);
    }

    /** Options of OneCycleLR. */
    public static final class Builder extends MomentumCycleBuilder<Builder> {

        private final Optimizer optimizer;
        private final double[] maxLr;
        private long totalSteps;
        private double pctStart = 0.3;
        private AnnealStrategy annealStrategy = AnnealStrategy.COS;
        private double divFactor = 25;
        private double finalDivFactor = 1e4;
        private boolean threePhase;

        private Builder(Optimizer optimizer, double[] maxLr) {
            super(0.85, 0.95);
            this.optimizer = optimizer;
            this.maxLr = maxLr.clone();
        }

        /**
         * Sets the number of steps of the cycle.
         *
         * @param steps number of batches of the whole training run, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder totalSteps(long steps) {
            totalSteps = positive("total number of steps", steps);
            return this;
        }

        /**
         * Sets the number of steps of the cycle from the number of epochs and of batches in each.
         *
         * @param epochs 1 or more
         * @param stepsPerEpoch number of batches of an epoch, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if one is not positive
         */
        public Builder epochs(long epochs, long stepsPerEpoch) {
            return totalSteps(
                    positive("number of epochs", epochs) * positive("number of steps of an epoch", stepsPerEpoch));
        }

        /**
         * Sets the part of the cycle in which the learning rate rises; 0.3 by default.
         *
         * @param pctStart from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder pctStart(double pctStart) {
            this.pctStart =
                    Checks.value(pctStart, pctStart >= 0 && pctStart <= 1, "the rising part is between 0 and 1");
            return this;
        }

        /**
         * Sets the curve from one learning rate to another; {@link AnnealStrategy#COS} by default.
         *
         * @param strategy the curve
         * @return this builder
         */
        public Builder annealStrategy(AnnealStrategy strategy) {
            annealStrategy = strategy;
            return this;
        }

        /**
         * Sets the ratio of the maximum to the initial learning rate; 25 by default.
         *
         * @param divFactor the ratio
         * @return this builder
         */
        public Builder divFactor(double divFactor) {
            this.divFactor = divFactor;
            return this;
        }

        /**
         * Sets the ratio of the initial to the final learning rate; 1e4 by default.
         *
         * @param finalDivFactor the ratio
         * @return this builder
         */
        public Builder finalDivFactor(double finalDivFactor) {
            this.finalDivFactor = finalDivFactor;
            return this;
        }

        /**
         * Uses three phases: up to the maximum, down to the initial learning rate as fast, and then to the final one; off by default.
         *
         * @param threePhase whether to use three phases
         * @return this builder
         */
        public Builder threePhase(boolean threePhase) {
            this.threePhase = threePhase;
            return this;
        }

        /**
         * {@return the scheduler}
         *
         * @throws IllegalArgumentException if the number of steps is not set, there are several values of an option, but not one for each
         *     group, or the optimizer has neither a momentum nor betas
         */
        public OneCycleLR build() {
            return new OneCycleLR(this);
        }
    }
}
