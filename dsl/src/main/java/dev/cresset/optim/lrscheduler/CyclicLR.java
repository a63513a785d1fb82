package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Moves the learning rate up and down between two values, and the momentum down and up; to be stepped after every batch.
 *
 * {@snippet :
 * LRScheduler scheduler = CyclicLR.builder(optimizer, 0.01, 0.1).stepSizeUp(2000).mode(CyclicLR.Mode.TRIANGULAR2).build();
 * }
 *
 * <p>Paper: Smith, <a href="https://arxiv.org/abs/1506.01186">Cyclical Learning Rates for Training Neural Networks</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html">torch.optim.lr_scheduler.CyclicLR</a>
 */
public final class CyclicLR extends LRScheduler {

    private static final String CUSTOM = "_scale_fn_custom";

    /** How the heights of cycles differ. */
    public enum Mode {
        /** All cycles are equally high. */
        TRIANGULAR,
        /** Each cycle is half as high as the one before. */
        TRIANGULAR2,
        /** Heights fall by {@code gamma} from batch to batch. */
        EXP_RANGE
    }

    /** The argument of a scale function. */
    public enum ScaleMode {
        /** The number of the cycle, from 1. */
        CYCLE,
        /** The number of batches so far. */
        ITERATIONS
    }

    private final DoubleUnaryOperator scale;

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param baseLr the minimum learning rate of all groups
     * @param maxLr the maximum learning rate of all groups
     * @throws IllegalArgumentException if the optimizer has neither a momentum nor betas
     */
    public CyclicLR(Optimizer optimizer, double baseLr, double maxLr) {
        this(builder(optimizer, baseLr, maxLr));
    }

    private CyclicLR(Builder builder) {
        super(builder.optimizer);
        scale = builder.scaleFn;
        List<Double> bases = forEachGroup("the base learning rate", builder.baseLr);
        for (int i = 0; i < bases.size(); i++) {
            groups().get(i).option(LR, bases.get(i));
        }
        state.put("max_lrs", forEachGroup("the maximum learning rate", builder.maxLr));
        double up = builder.stepSizeUp;
        double down = builder.stepSizeDown == 0 ? up : builder.stepSizeDown;
        state.put("total_size", up + down);
        state.put("step_ratio", up / (up + down));
        state.putChoice("mode", builder.mode);
        state.put("gamma", builder.gamma);
        ScaleMode ofMode = builder.mode == Mode.EXP_RANGE ? ScaleMode.ITERATIONS : ScaleMode.CYCLE;
        state.putChoice("scale_mode", scale != null ? builder.scaleMode : ofMode);
        state.put("cycle_momentum", builder.cycleMomentum);
        if (builder.cycleMomentum) {
            List<Double> baseMomentums = forEachGroup("the base momentum", builder.baseMomentum);
            List<Double> maxMomentums = forEachGroup("the maximum momentum", builder.maxMomentum);
            state.put("use_beta1", Momentum.isBeta(groups()));
            state.put("base_momentums", baseMomentums);
            state.put("max_momentums", maxMomentums);
            Momentum.begin(groups(), state.flag("use_beta1"), baseMomentums, maxMomentums);
        }
        begin();
        state.put(BASE_LRS, bases);
        state.put(CUSTOM, null);
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param baseLr the minimum learning rate of all groups
     * @param maxLr the maximum learning rate of all groups
     * @return a builder
     */
    public static Builder builder(Optimizer optimizer, double baseLr, double maxLr) {
        return builder(optimizer, new double[] {baseLr}, new double[] {maxLr});
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param baseLr the minimum learning rate, one for all groups or one for each
     * @param maxLr the maximum learning rate, one for all groups or one for each
     * @return a builder
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
        double factor = scale(state.choice("scale_mode", ScaleMode.class) == ScaleMode.CYCLE ? cycle : lastEpoch());
        if (state.flag("cycle_momentum")) {
            double max = state.number("max_momentums", index);
            double range = (max - state.number("base_momentums", index)) * height;
            Momentum.set(group, state.flag("use_beta1"), max - range * factor);
        }
        return baseLr(index) + (state.number("max_lrs", index) - baseLr(index)) * height * factor;
    }

    private double scale(double x) {
        if (scale != null) {
            return scale.applyAsDouble(x);
        }
        return switch (state.choice("mode", Mode.class)) {
            case TRIANGULAR -> 1;
            case TRIANGULAR2 -> 1 / CMath.pow(2, x - 1);
            case EXP_RANGE -> CMath.pow(state.number("gamma"), x);
        };
    }

    @Override
    public void loadStateDict(Map<String, ?> stateDict) {
        state.load(stateDict, List.of(CUSTOM)); // a function is not saved
    }

    /** Options of CyclicLR. */
    public static final class Builder extends MomentumCycleBuilder<Builder> {

        private final Optimizer optimizer;
        private final double[] baseLr;
        private final double[] maxLr;
        private long stepSizeUp = 2000;
        private long stepSizeDown;
        private Mode mode = Mode.TRIANGULAR;
        private double gamma = 1;
        private DoubleUnaryOperator scaleFn;
        private ScaleMode scaleMode;

        private Builder(Optimizer optimizer, double[] baseLr, double[] maxLr) {
            super(0.8, 0.9);
            this.optimizer = optimizer;
            this.baseLr = baseLr.clone();
            this.maxLr = maxLr.clone();
        }

        /**
         * Sets the number of batches of the rising half of a cycle; 2000 by default.
         *
         * @param batches 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder stepSizeUp(long batches) {
            stepSizeUp = positive("number of batches of the rising half", batches);
            return this;
        }

        /**
         * Sets the number of batches of the falling half of a cycle; as many as of the rising half by default.
         *
         * @param batches 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder stepSizeDown(long batches) {
            stepSizeDown = positive("number of batches of the falling half", batches);
            return this;
        }

        /**
         * Sets how the heights of cycles differ; {@link Mode#TRIANGULAR} by default.
         *
         * @param mode the mode
         * @return this builder
         */
        public Builder mode(Mode mode) {
            this.mode = mode;
            return this;
        }

        /**
         * Sets the factor of {@link Mode#EXP_RANGE}; 1 by default.
         *
         * @param gamma the factor from one batch to the next
         * @return this builder
         */
        public Builder gamma(double gamma) {
            this.gamma = gamma;
            return this;
        }

        /**
         * Sets a scale function, which replaces the mode.
         *
         * @param scaleFn returns the height of a cycle, from 0 to 1
         * @param scaleMode the argument of the function
         * @return this builder
         */
        public Builder scaleFn(DoubleUnaryOperator scaleFn, ScaleMode scaleMode) {
            this.scaleFn = scaleFn;
            this.scaleMode = scaleMode;
            return this;
        }

        /**
         * {@return the scheduler}
         *
         * @throws IllegalArgumentException if there are several values of an option, but not one for each group, or the optimizer has
         *     neither a momentum nor betas
         */
        public CyclicLR build() {
            return new CyclicLR(this);
        }
    }
}
