package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.List;

/**
 * Moves the learning rate to a constant value, {@code swaLr}, in {@code annealEpochs} epochs: for stochastic weight averaging.
 *
 * <p>Paper: Izmailov and others, <a href="https://arxiv.org/abs/1803.05407">Averaging Weights Leads to Wider Optima and Better
 * Generalization</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.swa_utils.SWALR.html">torch.optim.swa_utils.SWALR</a>
 */
public final class SWALR extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param swaLr the final learning rate, one for all groups or one for each
     * @throws IllegalArgumentException if there are several rates, but not one for each group
     */
    public SWALR(Optimizer optimizer, double... swaLr) {
        this(builder(optimizer, swaLr));
    }

    private SWALR(Builder builder) {
        super(builder.optimizer);
        List<Double> rates = forEachGroup("the final learning rate", builder.swaLr);
        for (int i = 0; i < rates.size(); i++) {
            groups().get(i).option("swa_lr", rates.get(i));
        }
        state.putChoice("_anneal_strategy", builder.annealStrategy);
        state.put("anneal_epochs", builder.annealEpochs);
        begin();
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param swaLr the final learning rate, one for all groups or one for each
     * @return a builder
     */
    public static Builder builder(Optimizer optimizer, double... swaLr) {
        return new Builder(optimizer, swaLr);
    }

    @Override
    double lr(ParameterGroup group, int index) {
        long epochs = state.integer("anneal_epochs");
        long step = state.integer(STEP_COUNT) - 1;
        step = epochs == 0 ? Math.max(1, step) : step;
        double goal = group.number("swa_lr");
        double before = part(step - 1, epochs);
        double first = before == 1 ? goal : (group.lr() - before * goal) / (1 - before);
        double part = part(step, epochs);
        return goal * part + first * (1 - part);
    }

    private double part(long step, long epochs) {
        double time = Math.max(0, Math.min(1, (double) step / Math.max(1, epochs)));
        return switch (state.choice("_anneal_strategy", AnnealStrategy.class)) {
            case COS -> (1 - CMath.cos(Math.PI * time)) / 2;
            case LINEAR -> time;
        };
    }

    /** Options of SWALR. */
    public static final class Builder {

        private final Optimizer optimizer;
        private final double[] swaLr;
        private long annealEpochs = 10;
        private AnnealStrategy annealStrategy = AnnealStrategy.COS;

        private Builder(Optimizer optimizer, double[] swaLr) {
            this.optimizer = optimizer;
            this.swaLr = swaLr.clone();
        }

        /**
         * Sets the number of epochs until the final learning rate; 10 by default.
         *
         * @param epochs 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder annealEpochs(long epochs) {
            annealEpochs = Checks.value(epochs, epochs >= 0, "the number of annealing epochs is 0 or more");
            return this;
        }

        /**
         * Sets the curve to the final learning rate; {@link AnnealStrategy#COS} by default.
         *
         * @param strategy the curve
         * @return this builder
         */
        public Builder annealStrategy(AnnealStrategy strategy) {
            annealStrategy = strategy;
            return this;
        }

        /**
         * {@return the scheduler}
         *
         * @throws IllegalArgumentException if there are several rates, but not one for each group
         */
        public SWALR build() {
            return new SWALR(this);
        }
    }
}
