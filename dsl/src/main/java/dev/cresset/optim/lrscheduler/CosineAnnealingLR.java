package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Moves the learning rate along half a cosine wave from its initial value to {@code etaMin} in {@code tMax} epochs, and back in as
 * many: {@code lr = eta min + (initial lr - eta min) * (1 + cos(pi * epoch / t max)) / 2}, computed from one epoch to the next.
 *
 * <p>Paper: Loshchilov and Hutter, <a href="https://arxiv.org/abs/1608.03983">SGDR: Stochastic Gradient Descent with Warm Restarts</a>.
 *
 * {@snippet :
 * LRScheduler scheduler = CosineAnnealingLR.builder(optimizer, 90).etaMin(1e-4).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html">torch.optim.lr_scheduler.CosineAnnealingLR</a>
 */
public final class CosineAnnealingLR extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param tMax number of epochs of half a wave, 1 or more
     * @throws IllegalArgumentException if the number is not positive
     */
    public CosineAnnealingLR(Optimizer optimizer, long tMax) {
        this(builder(optimizer, tMax));
    }

    private CosineAnnealingLR(Builder builder) {
        super(builder.optimizer);
        state.put("T_max", builder.tMax);
        state.put("eta_min", builder.etaMin);
        begin();
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param tMax number of epochs of half a wave, 1 or more
     * @return a builder
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Builder builder(Optimizer optimizer, long tMax) {
        return new Builder(optimizer, tMax);
    }

    @Override
    double lr(ParameterGroup group, int index) {
        long half = state.integer("T_max");
        double min = state.number("eta_min");
        if (isInitial()) {
            return group.lr();
        }
        if ((lastEpoch() - 1 - half) % (2 * half) == 0) {
            return group.lr() + (baseLr(index) - min) * (1 - CMath.cos(Math.PI / half)) / 2;
        }
        return (1 + CMath.cos(Math.PI * lastEpoch() / half))
                        / (1 + CMath.cos(Math.PI * (lastEpoch() - 1) / half))
                        * (group.lr() - min)
                + min;
    }

    @Override
    double closedForm(ParameterGroup group, int index) {
        double min = state.number("eta_min");
        double wave = 1 + CMath.cos(Math.PI * lastEpoch() / state.integer("T_max"));
        return min + (baseLr(index) - min) * wave / 2;
    }

    /** Options of CosineAnnealingLR. */
    public static final class Builder {

        private final Optimizer optimizer;
        private final long tMax;
        private double etaMin;

        private Builder(Optimizer optimizer, long tMax) {
            this.optimizer = optimizer;
            this.tMax = positive("number of epochs of half a wave", tMax);
        }

        /**
         * Sets the minimum learning rate; 0 by default.
         *
         * @param etaMin the learning rate after half a wave
         * @return this builder
         */
        public Builder etaMin(double etaMin) {
            this.etaMin = etaMin;
            return this;
        }

        /** {@return the scheduler} */
        public CosineAnnealingLR build() {
            return new CosineAnnealingLR(this);
        }
    }
}
