package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Moves the learning rate along half a cosine wave from its initial value to {@code etaMin}, then restarts from the initial value; each
 * period is {@code tMult} times as long as the one before.
 *
 * <p>Paper: Loshchilov and Hutter, <a href="https://arxiv.org/abs/1608.03983">SGDR: Stochastic Gradient Descent with Warm Restarts</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html">torch.optim.lr_scheduler.CosineAnnealingWarmRestarts</a>
 */
public final class CosineAnnealingWarmRestarts extends LRScheduler {

    /**
     * Creates a scheduler with the default options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param t0 number of epochs of the first period, 1 or more
     * @throws IllegalArgumentException if the number is not positive
     */
    public CosineAnnealingWarmRestarts(Optimizer optimizer, long t0) {
        this(builder(optimizer, t0));
    }

    private CosineAnnealingWarmRestarts(Builder builder) {
        super(builder.optimizer);
        state.put("T_0", builder.t0);
        state.put("T_i", builder.t0);
        state.put("T_mult", builder.tMult);
        state.put("eta_min", builder.etaMin);
        state.put("T_cur", -1L);
        begin();
    }

    /**
     * Starts a scheduler with options.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param t0 number of epochs of the first period, 1 or more
     * @return a builder
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Builder builder(Optimizer optimizer, long t0) {
        return new Builder(optimizer, t0);
    }

    @Override
    double lr(ParameterGroup group, int index) {
        double min = state.number("eta_min");
        double wave = 1 + CMath.cos(Math.PI * state.number("T_cur") / state.number("T_i"));
        return min + (baseLr(index) - min) * wave / 2;
    }

    @Override
    public void step() {
        if (lastEpoch() < 0) {
            step(0);
            return;
        }
        double current = state.number("T_cur") + 1;
        double period = state.number("T_i");
        if (current >= period) {
            state.put("T_i", whole(period * state.integer("T_mult")));
            current %= period;
        }
        state.put("T_cur", whole(current));
        jumpTo(lastEpoch() + 1);
    }

    /**
     * Sets the learning rates of an epoch, or of a point between two: {@code scheduler.step(epoch + batch / batches)} after every batch.
     *
     * @param epoch number of the epoch, 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public void step(double epoch) {
        Checks.notNegative("epoch", epoch);
        long first = state.integer("T_0");
        long factor = state.integer("T_mult");
        if (epoch < first) {
            state.put("T_i", first);
            state.put("T_cur", whole(epoch));
        } else if (factor == 1) {
            state.put("T_cur", whole(epoch % first));
        } else {
            double periods = Math.floor(CMath.log(epoch / first * (factor - 1) + 1) / CMath.log(factor));
            double growth = CMath.pow(factor, periods);
            // PyTorch divides here, which makes it a float.
            state.put("T_cur", epoch - first * (growth - 1) / (factor - 1));
            state.put("T_i", whole(first * growth));
        }
        jumpTo((long) Math.floor(epoch));
    }

    /** Returns whole numbers as integers, as in Python. */
    private static Number whole(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }

    /** Options of CosineAnnealingWarmRestarts. */
    public static final class Builder {

        private final Optimizer optimizer;
        private final long t0;
        private long tMult = 1;
        private double etaMin;

        private Builder(Optimizer optimizer, long t0) {
            this.optimizer = optimizer;
            this.t0 = positive("number of epochs of the first period", t0);
        }

        /**
         * Sets the factor by which each period is longer than the one before; 1 by default.
         *
         * @param tMult 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder tMult(long tMult) {
            this.tMult = positive("factor of a period", tMult);
            return this;
        }

        /**
         * Sets the minimum learning rate; 0 by default.
         *
         * @param etaMin the learning rate at the end of a period
         * @return this builder
         */
        public Builder etaMin(double etaMin) {
            this.etaMin = etaMin;
            return this;
        }

        /** {@return the scheduler} */
        public CosineAnnealingWarmRestarts build() {
            return new CosineAnnealingWarmRestarts(this);
        }
    }
}
