package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.List;
import java.util.Map;

/** A scheduler that steps other schedulers. */
abstract class ComposedScheduler extends LRScheduler {

    private static final String SCHEDULERS = "_schedulers";

    private final List<LRScheduler> schedulers;

    ComposedScheduler(Optimizer optimizer, List<? extends LRScheduler> schedulers) {
        super(optimizer);
        this.schedulers = List.copyOf(schedulers);
        for (LRScheduler scheduler : schedulers) {
            String name = scheduler.getClass().getSimpleName();
            Checks.that(
                    !(scheduler instanceof ReduceLROnPlateau),
                    "%s needs a metric at each step and cannot be composed",
                    name);
            Checks.that(
                    scheduler.optimizer() == optimizer, "a %s belongs to another optimizer than this scheduler", name);
        }
    }

    static <T extends LRScheduler> List<T> atLeastOne(List<T> schedulers) {
        Checks.that(!schedulers.isEmpty(), "there are no schedulers to compose");
        return schedulers;
    }

    final List<LRScheduler> schedulers() {
        return schedulers;
    }

    @Override
    final double lr(ParameterGroup group, int index) {
        throw new UnsupportedOperationException(
                getClass().getSimpleName() + " has no learning rate of its own and cannot start within a SequentialLR");
    }

    @Override
    public final Map<String, Object> stateDict() {
        Map<String, Object> saved = super.stateDict();
        saved.put(SCHEDULERS, schedulers.stream().map(LRScheduler::stateDict).toList());
        return saved;
    }

    @Override
    public final void loadStateDict(Map<String, ?> stateDict) {
        if (!(stateDict.get(SCHEDULERS) instanceof List<?> saved) || saved.size() != schedulers.size()) {
            throw new IllegalArgumentException(
                    "the state does not fit the scheduler: it has no list of " + schedulers.size() + " schedulers");
        }
        state.load(stateDict, List.of(SCHEDULERS));
        for (int i = 0; i < saved.size(); i++) {
            @SuppressWarnings("unchecked") // PyTorch's form; names are checked
            Map<String, ?> own = (Map<String, ?>) saved.get(i);
            schedulers.get(i).loadStateDict(own);
        }
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "(schedulers=" + PythonText.list(schedulers) + ", " + state.describe()
                + ")";
    }
}
