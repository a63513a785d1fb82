package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.ArrayList;
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
 * <p>A new scheduler sets the learning rates of its first epoch at once, and remembers those that it found as the option
 * {@code initial_lr} of each group. To go on where a training ended, make the same optimizer and scheduler and load both their states.
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

    /** What is saved. */
    final SchedulerState state = new SchedulerState();

    private final Optimizer optimizer;

    LRScheduler(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /** Sets the first learning rates; called at the end of each constructor. */
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

    /** The step to epoch 0. */
    final void initialStep() {
        state.put(STEP_COUNT, 0L);
        state.put(INITIAL, true);
        step();
        state.put(INITIAL, false);
    }

    /** Goes to the next epoch, or batch, and sets the learning rates. To be called after the optimizer's step. */
    public void step() {
        state.put(STEP_COUNT, state.integer(STEP_COUNT) + 1);
        state.put(LAST_EPOCH, lastEpoch() + 1);
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < groups().size(); i++) {
            rates.add(lr(groups().get(i), i));
        }
        set(rates);
    }

    /** Goes to an epoch, by the closed form if there is one. */
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
        state.put("_get_lr_called_within_step", false); // what PyTorch's has between steps
        rememberRates();
    }

    /** Notes the groups' learning rates as the last ones. */
    final void rememberRates() {
        state.put(LAST_LR, groups().stream().map(ParameterGroup::lr).toList());
    }

    /** The learning rate of the epoch that has just begun, from the one before. */
    abstract double lr(ParameterGroup group, int index);

    /** The learning rate of the epoch, from the first one; like {@link #lr} where there is no such formula. */
    double closedForm(ParameterGroup group, int index) {
        return lr(group, index);
    }

    final List<ParameterGroup> groups() {
        return optimizer.parameterGroups();
    }

    /** {@return the optimizer whose learning rates it changes} */
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

    /** {@return the learning rate of each group, as set last; PyTorch's {@code get_last_lr()}} */
    public final List<Double> lastLr() {
        return state.list(LAST_LR).stream()
                .map(Number.class::cast)
                .map(Number::doubleValue)
                .toList();
    }

    /**
     * What a checkpoint of the scheduler holds, in PyTorch's form. Functions are not saved.
     *
     * @return its settings and where it is
     */
    public Map<String, Object> stateDict() {
        return state.toMap();
    }

    /**
     * Takes over the settings and the place of another scheduler of this kind. The learning rates are the optimizer's, whose state is to
     * be loaded too.
     *
     * @param stateDict what {@link #stateDict} has returned, or PyTorch has saved
     * @throws IllegalArgumentException if a value is of another kind or length than here; nothing is changed then
     */
    public void loadStateDict(Map<String, ?> stateDict) {
        state.load(stateDict, List.of());
    }

    /** Refuses a list that has not one value for each group, and repeats a single value for all. */
    final List<Double> forEachGroup(String name, List<Double> values) {
        int count = groups().size();
        if (values.size() == 1) {
            return Collections.nCopies(count, values.get(0));
        }
        if (values.size() != count) {
            throw new IllegalArgumentException(
                    "there are " + count + " parameter groups, but " + values.size() + " values of " + name);
        }
        return List.copyOf(values);
    }

    static double check(boolean condition, String rule, double value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", got " + value);
        }
        return value;
    }

    static long positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("the " + name + " are 1 or more, got " + value);
        }
        return value;
    }
}
