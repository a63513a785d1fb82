package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
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
public final class MultiplicativeLR extends FunctionLR {

    /**
     * Creates a scheduler.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param functions factor of an epoch, one function for all groups or one for each
     * @throws IllegalArgumentException if there are several functions, but not one for each group
     */
    public MultiplicativeLR(Optimizer optimizer, LongToDoubleFunction... functions) {
        super(optimizer, functions);
    }

    @Override
    double lr(ParameterGroup group, int index) {
        return isInitial() ? group.lr() : group.lr() * factor(index);
    }
}
