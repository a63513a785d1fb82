package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Base class of all schedulers, as PyTorch's {@code torch.optim.lr_scheduler.LRScheduler}.
 *
 * {@snippet :
 * LRScheduler scheduler = new StepLR(optimizer, 30);
 * for (int epoch = 0; epoch < 90; epoch++) {
 *     train(optimizer);
 *     scheduler.step();
 * }
 * }
 *
 * <p>A new scheduler stores the learning rate of each group as its option {@code initial_lr} and sets the learning rates of the first
 * epoch. To resume a training run, create the same optimizer and scheduler and load the states of both.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate">How to adjust learning rate</a>
 */
public abstract class LRScheduler {

    static final String LR = "lr";
    static final String LAST_EPOCH = "last_epoch";
    static final String LAST_LR = "_last_lr";
    static final String BASE_LRS = "base_lrs";
    static final String STEP_COUNT = "_step_count";
    static final String INITIAL = "_is_initial";
    static final String FUNCTIONS = "lr_lambdas";

    /** The attributes of PyTorch's scheduler, which a state dict holds. */
    final SchedulerState state = new SchedulerState();

    private final Optimizer optimizer;

    LRScheduler(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /** Sets the initial learning rates; called at the end of each constructor. */
    final void begin() {
        List<Double> bases = new ArrayList<>();
        for (ParameterGroup group : groups()) {
            if (group.option("initial_lr") == null) {
                group.option("initial_lr", group.lr());
            }
            bases.add(group.number("initial_lr"));
        }
        state.put(BASE_LRS, bases);
        state.put(LAST_EPOCH, -1L);
        initialStep();
    }

    /** Makes the step to epoch 0. */
    final void initialStep() {
        state.put(STEP_COUNT, 0L);
        state.put(INITIAL, true);
        step();
        state.put(INITIAL, false);
    }

    /** Sets the learning rates of the next epoch, or batch. To be called after the optimizer's step. */
    public void step() {
        state.put(STEP_COUNT, state.integer(STEP_COUNT) + 1);
        state.put(LAST_EPOCH, lastEpoch() + 1);
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < groups().size(); i++) {
            rates.add(lr(groups().get(i), i));
        }
        set(rates);
    }

    /** Sets the learning rates of an epoch, by the closed form if there is one. */
    final void jumpTo(long epoch) {
        state.put(LAST_EPOCH, epoch);
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < groups().size(); i++) {
            rates.add(closedForm(groups().get(i), i));
        }
        set(rates);
    }

    private void set(List<Double> rates) {
        for (int i = 0; i < rates.size(); i++) {
            groups().get(i).option(LR, rates.get(i));
        }
        state.put("_get_lr_called_within_step", false); // its value in PyTorch between steps
        rememberRates();
    }

    /** Stores the groups' learning rates as the last ones. */
    final void rememberRates() {
        state.put(LAST_LR, groups().stream().map(ParameterGroup::lr).toList());
    }

    /** Returns the learning rate of the epoch that has just begun, from that of the epoch before. */
    abstract double lr(ParameterGroup group, int index);

    /** Returns the learning rate of the epoch from the initial one; {@link #lr} if there is no such formula. */
    double closedForm(ParameterGroup group, int index) {
        return lr(group, index);
    }

    final List<ParameterGroup> groups() {
        return optimizer.parameterGroups();
    }

    /** {@return the optimizer whose learning rates change} */
    public final Optimizer optimizer() {
        return optimizer;
    }

    /** {@return the number of the epoch, 0 for the first} */
    public final long lastEpoch() {
        return state.integer(LAST_EPOCH);
    }

    final boolean isInitial() {
        return state.flag(INITIAL);
    }

    final double baseLr(int index) {
        return state.number(BASE_LRS, index);
    }

    /** {@return the current learning rate of each group; PyTorch's {@code get_last_lr()}} */
    public final List<Double> lastLr() {
        return state.list(LAST_LR).stream()
                .map(Number.class::cast)
                .map(Number::doubleValue)
                .toList();
    }

    /**
     * Returns the content of a checkpoint, in PyTorch's form. Functions are not saved.
     *
     * @return options, epoch and learning rates, by PyTorch's names
     */
    public Map<String, Object> stateDict() {
        return state.toMap();
    }

    /**
     * Restores the options and the epoch of another scheduler of this class. The learning rates are part of the optimizer's state, which is
     * to be loaded too.
     *
     * @param stateDict a result of {@link #stateDict}, or of PyTorch
     * @throws IllegalArgumentException if a value has another type or length than here; nothing is changed then
     */
    public void loadStateDict(Map<String, ?> stateDict) {
        state.load(stateDict, List.of());
    }

    /** Returns one value for each group: the values, or a single value repeated. */
    final List<Double> forEachGroup(String name, double[] values) {
        int count = groups().size();
        Checks.that(
                values.length == 1 || values.length == count,
                "there are %d parameter groups, but %d values of %s",
                count,
                values.length,
                name);
        return values.length == 1
                ? Collections.nCopies(count, values[0])
                : Arrays.stream(values).boxed().toList();
    }

    static long positive(String name, long value) {
        return Checks.value(value, value > 0, "the " + name + " is 1 or more");
    }

    /** {@return the options, the epoch and the current learning rates} */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "(" + state.describe() + ")";
    }
}
