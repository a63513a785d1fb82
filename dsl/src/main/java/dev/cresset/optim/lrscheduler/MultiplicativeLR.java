package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.Collections;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * Multiplies the learning rate of the epoch before by a function of the epoch: {@code lr = lr * f(epoch)}.
 *
 * {@snippet :
 * LRScheduler scheduler = new MultiplicativeLR(optimizer, epoch -> 0.95);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html">torch.optim.lr_scheduler.MultiplicativeLR</a>
 */
public final class MultiplicativeLR extends LRScheduler {

    private final List<LongToDoubleFunction> functions;

    /**
     * Multiplies the learning rate of each group after each epoch by the same function of the epoch.
     *
     * @param optimizer whose learning rates to change
     * @param function of the epoch, for all groups
     */
    public MultiplicativeLR(Optimizer optimizer, LongToDoubleFunction function) {
        this(optimizer, Collections.nCopies(optimizer.parameterGroups().size(), function));
    }

    /**
     * Multiplies the learning rate of each group after each epoch by a function of the epoch of its own.
     *
     * @param optimizer whose learning rates to change
     * @param functions of the epoch, one for each group
     * @throws IllegalArgumentException if there are more or less functions than groups
     */
    public MultiplicativeLR(Optimizer optimizer, List<LongToDoubleFunction> functions) {
        super(optimizer);
        if (functions.size() != groups().size()) {
            throw new IllegalArgumentException(
                    "there are " + groups().size() + " parameter groups, but " + functions.size() + " functions");
        }
        this.functions = List.copyOf(functions);
        begin();
        state.put("lr_lambdas", Collections.nCopies(functions.size(), null));
    }

    private LongToDoubleFunction function(int index) {
        return functions.get(index);
    }

    @Override
    double lr(ParameterGroup group, int index) {
        return isInitial() ? group.lr() : group.lr() * function(index).applyAsDouble(lastEpoch());
    }
}
