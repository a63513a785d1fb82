package dev.cresset.optim.lrscheduler;

import dev.cresset.bindings.CMath;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;

/**
 * Moves the learning rate to a constant one, {@code swaLr}, in {@code annealEpochs} epochs: for averaging weights.
 *
 * <p>Paper: Izmailov and others, <a href="https://arxiv.org/abs/1803.05407">Averaging Weights Leads to Wider Optima and Better
 * Generalization</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.swa_utils.SWALR.html">torch.optim.swa_utils.SWALR</a>
 */
public final class SWALR extends LRScheduler {

    /**
     * In 10 epochs, along a cosine.
     *
     * @param optimizer whose learning rates to change
     * @param swaLr the learning rate in the end
     */
    public SWALR(Optimizer optimizer, double swaLr) {
        this(optimizer, swaLr, 10, "cos");
    }

    /**
     * Takes the learning rates to {@code swaLr} and leaves them there.
     *
     * @param optimizer whose learning rates to change
     * @param swaLr the learning rate in the end
     * @param annealEpochs how many epochs, 0 or more
     * @param annealStrategy {@code cos} or {@code linear}
     * @throws IllegalArgumentException if the epochs are negative, or there is no such strategy
     */
    public SWALR(Optimizer optimizer, double swaLr, long annealEpochs, String annealStrategy) {
        super(optimizer);
        groups().forEach(group -> group.option("swa_lr", swaLr));
        state.put("_anneal_strategy", Annealing.check(annealStrategy));
        check(annealEpochs >= 0, "the epochs of annealing are 0 or more", annealEpochs);
        state.put("anneal_epochs", annealEpochs);
        begin();
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
        return state.text("_anneal_strategy").equals("cos") ? (1 - CMath.cos(Math.PI * time)) / 2 : time;
    }
}
