package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.List;
import java.util.Map;

/** A scheduler that steps others. */
abstract class ComposedScheduler extends LRScheduler {

    private static final String SCHEDULERS = "_schedulers";

    private final List<LRScheduler> schedulers;

    ComposedScheduler(Optimizer optimizer, List<? extends LRScheduler> schedulers) {
        super(optimizer);
        this.schedulers = List.copyOf(schedulers);
        for (LRScheduler scheduler : schedulers) {
            String name = scheduler.getClass().getSimpleName();
            if (scheduler instanceof ReduceLROnPlateau) {
                throw new IllegalArgumentException(name + " needs a metric at each step and cannot be composed");
            }
            if (scheduler.optimizer() != optimizer) {
                throw new IllegalArgumentException("a " + name + " belongs to another optimizer than this scheduler");
            }
        }
    }

    static <T extends LRScheduler> List<T> atLeastOne(List<T> schedulers) {
        if (schedulers.isEmpty()) {
            throw new IllegalArgumentException("there are no schedulers to compose");
        }
        return schedulers;
    }

    final List<LRScheduler> schedulers() {
        return schedulers;
    }

    @Override
    final double lr(ParameterGroup group, int index) {
        throw new UnsupportedOperationException(
                getClass().getSimpleName() + " has no learning rate of its own and cannot begin within a SequentialLR");
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
            @SuppressWarnings("unchecked") // by PyTorch's form, and checked by name
            Map<String, ?> own = (Map<String, ?>) saved.get(i);
            schedulers.get(i).loadStateDict(own);
        }
    }
}
