package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Moves the learning rate along half a cosine wave from its first value to {@code etaMin}, then starts again from the first value, with
 * a period that grows by {@code tMult} each time.
 *
 * <p>Paper: Loshchilov and Hutter, <a href="https://arxiv.org/abs/1608.03983">SGDR: Stochastic Gradient Descent with Warm Restarts</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html">torch.optim.lr_scheduler.CosineAnnealingWarmRestarts</a>
 */
public final class CosineAnnealingWarmRestarts extends LRScheduler {

    /**
     * Down to 0, with periods of one length.
     *
     * @param optimizer whose learning rates to change
     * @param t0 epochs of each period, 1 or more
     */
    public CosineAnnealingWarmRestarts(Optimizer optimizer, long t0) {
        this(optimizer, t0, 1, 0);
    }

    /**
     * Takes the learning rates down to {@code etaMin} along half a wave of the cosine, again and again.
     *
     * @param optimizer whose learning rates to change
     * @param t0 epochs of the first period, 1 or more
     * @param tMult by what each period is longer, 1 or more
     * @param etaMin the least learning rate
     * @throws IllegalArgumentException if the period or the factor is not positive
     */
    public CosineAnnealingWarmRestarts(Optimizer optimizer, long t0, long tMult, double etaMin) {
        super(optimizer);
        state.put("T_0", positive("epochs of the first period", t0));
        state.put("T_i", t0);
        state.put("T_mult", (long) check(tMult >= 1, "a period's factor is 1 or more", tMult));
        state.put("eta_min", etaMin);
        state.put("T_cur", -1L);
        begin();
    }

    @Override
    double lr(ParameterGroup group, int index) {
        double least = state.number("eta_min");
        double wave = 1 + CMath.cos(Math.PI * state.number("T_cur") / state.number("T_i"));
        return least + (baseLr(index) - least) * wave / 2;
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
     * Goes to an epoch, or between two: {@code scheduler.step(epoch + batch / batches)} changes the learning rate at every batch.
     *
     * @param epoch 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public void step(double epoch) {
        check(epoch >= 0, "an epoch is 0 or more", epoch);
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

    /** Whole numbers as integers, as they are in Python. */
    private static Number whole(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }
}
