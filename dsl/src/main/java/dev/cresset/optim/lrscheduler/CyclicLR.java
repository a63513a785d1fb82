package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Moves the learning rate up and down between two values, and the momentum down and up; stepped after every batch.
 *
 * {@snippet :
 * LRScheduler scheduler = CyclicLR.builder(optimizer, 0.01, 0.1).stepSizeUp(2000).mode("triangular2").build();
 * }
 *
 * <p>Paper: Smith, <a href="https://arxiv.org/abs/1506.01186">Cyclical Learning Rates for Training Neural Networks</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html">torch.optim.lr_scheduler.CyclicLR</a>
 */
public final class CyclicLR extends LRScheduler {

    private static final String CUSTOM = "_scale_fn_custom";

    private final DoubleUnaryOperator scale;

    private CyclicLR(Builder builder) {
        super(builder.optimizer);
        scale = builder.scaleFn;
        List<Double> bases = forEachGroup("the base learning rate", builder.baseLr);
        for (int i = 0; i < bases.size(); i++) {
            groups().get(i).option(LR, bases.get(i));
        }
        state.put("max_lrs", forEachGroup("the largest learning rate", builder.maxLr));
        double down = builder.stepSizeDown == null ? builder.stepSizeUp : builder.stepSizeDown;
        state.put("total_size", builder.stepSizeUp + down);
        state.put("step_ratio", builder.stepSizeUp / (builder.stepSizeUp + down));
        state.put("mode", builder.mode);
        state.put("gamma", builder.gamma);
        state.put("scale_mode", scale != null ? builder.scaleMode : modeOf(builder.mode));
        state.put("cycle_momentum", builder.cycleMomentum);
        if (builder.cycleMomentum) {
            state.put("use_beta1", Momentum.isBeta(groups()));
            state.put("base_momentums", forEachGroup("the base momentum", builder.baseMomentum));
            state.put("max_momentums", forEachGroup("the largest momentum", builder.maxMomentum));
            Momentum.begin(
                    groups(),
                    state.flag("use_beta1"),
                    forEachGroup("the base momentum", builder.baseMomentum),
                    forEachGroup("the largest momentum", builder.maxMomentum));
        }
        begin();
        state.put(BASE_LRS, bases);
        state.put(CUSTOM, null);
    }

    private static String modeOf(String mode) {
        return mode.equals("exp_range") ? "iterations" : "cycle";
    }

    /**
     * {@return a builder}
     *
     * @param optimizer whose learning rates to change
     * @param baseLr the least learning rate of all groups
     * @param maxLr the largest
     */
    public static Builder builder(Optimizer optimizer, double baseLr, double maxLr) {
        return builder(optimizer, new double[] {baseLr}, new double[] {maxLr});
    }

    /**
     * {@return a builder}
     *
     * @param optimizer whose learning rates to change
     * @param baseLr the least learning rate, one for each group or one for all
     * @param maxLr the largest
     */
    public static Builder builder(Optimizer optimizer, double[] baseLr, double[] maxLr) {
        return new Builder(optimizer, baseLr, maxLr);
    }

    @Override
    double lr(ParameterGroup group, int index) {
        double position = lastEpoch() / state.number("total_size");
        double cycle = Math.floor(1 + position);
        double x = 1.0 + position - cycle;
        double ratio = state.number("step_ratio");
        double height = x <= ratio ? x / ratio : (x - 1) / (ratio - 1);
        double factor = scale(state.text("scale_mode").equals("cycle") ? cycle : lastEpoch());
        if (state.flag("cycle_momentum")) {
            double most = state.number("max_momentums", index);
            double range = (most - state.number("base_momentums", index)) * height;
            Momentum.set(group, state.flag("use_beta1"), most - range * factor);
        }
        return baseLr(index) + (state.number("max_lrs", index) - baseLr(index)) * height * factor;
    }

    private double scale(double x) {
        if (scale != null) {
            return scale.applyAsDouble(x);
        }
        return switch (state.text("mode")) {
            case "triangular" -> 1;
            case "triangular2" -> 1 / CMath.pow(2, x - 1);
            default -> CMath.pow(state.number("gamma"), x);
        };
    }

    @Override
    public void loadStateDict(Map<String, ?> stateDict) {
        state.load(stateDict, List.of(CUSTOM)); // a function is not saved
    }

    /** Collects the settings. */
    public static final class Builder {

        private final Optimizer optimizer;
        private final List<Double> baseLr;
        private final List<Double> maxLr;
        private double stepSizeUp = 2000;
        private Double stepSizeDown;
        private String mode = "triangular";
        private double gamma = 1;
        private DoubleUnaryOperator scaleFn;
        private String scaleMode = "cycle";
        private boolean cycleMomentum = true;
        private List<Double> baseMomentum = List.of(0.8);
        private List<Double> maxMomentum = List.of(0.9);

        private Builder(Optimizer optimizer, double[] baseLr, double[] maxLr) {
            this.optimizer = optimizer;
            this.baseLr = Arrays.stream(baseLr).boxed().toList();
            this.maxLr = Arrays.stream(maxLr).boxed().toList();
        }

        /**
         * Sets how many batches the way up takes; 2000 by default.
         *
         * @param batches 1 or more
         * @return this builder
         */
        public Builder stepSizeUp(long batches) {
            stepSizeUp = positive("batches of the way up", batches);
            return this;
        }

        /**
         * Sets how many batches the way down takes; as many as the way up by default.
         *
         * @param batches 1 or more
         * @return this builder
         */
        public Builder stepSizeDown(long batches) {
            stepSizeDown = (double) positive("batches of the way down", batches);
            return this;
        }

        /**
         * Sets how cycles differ.
         *
         * @param mode {@code triangular}, not at all, the default; {@code triangular2}, each half as high; {@code exp_range}, by
         *     {@code gamma} to the power of the batch
         * @return this builder
         * @throws IllegalArgumentException if there is no such mode
         */
        public Builder mode(String mode) {
            if (!List.of("triangular", "triangular2", "exp_range").contains(mode)) {
                throw new IllegalArgumentException(
                        "'" + mode + "' is no mode, 'triangular', 'triangular2' and 'exp_range' are");
            }
            this.mode = mode;
            return this;
        }

        /**
         * Sets the factor of {@code exp_range}; 1 by default.
         *
         * @param gamma raised to the number of batches so far
         * @return this builder
         */
        public Builder gamma(double gamma) {
            this.gamma = gamma;
            return this;
        }

        /**
         * Chooses a function of one's own, in the place of a mode.
         *
         * @param scaleFn the height of a cycle, from 0 to 1
         * @param scaleMode what it is a function of: {@code cycle}, its number from 1, or {@code iterations}, the batch
         * @return this builder
         */
        public Builder scaleFn(DoubleUnaryOperator scaleFn, String scaleMode) {
            if (!List.of("cycle", "iterations").contains(scaleMode)) {
                throw new IllegalArgumentException(
                        "'" + scaleMode + "' is no scale mode, 'cycle' and 'iterations' are");
            }
            this.scaleFn = scaleFn;
            this.scaleMode = scaleMode;
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
         * Sets the least momentum, one for each group or one for all; 0.8 by default.
         *
         * @param momentum from 0 to 1, one number or one for each group
         * @return this builder
         */
        public Builder baseMomentum(double... momentum) {
            baseMomentum = Arrays.stream(momentum).boxed().toList();
            return this;
        }

        /**
         * Sets the largest momentum, one for each group or one for all; 0.9 by default.
         *
         * @param momentum from 0 to 1, one number or one for each group
         * @return this builder
         */
        public Builder maxMomentum(double... momentum) {
            maxMomentum = Arrays.stream(momentum).boxed().toList();
            return this;
        }

        /**
         * {@return the scheduler}
         *
         * @throws IllegalArgumentException if a list has not one value for each group, or there is no momentum to cycle
         */
        public CyclicLR build() {
            return new CyclicLR(this);
        }
    }
}
