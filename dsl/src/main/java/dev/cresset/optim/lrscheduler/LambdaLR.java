package dev.cresset.optim.lrscheduler;

import dev.cresset.optim.Optimizer;
import dev.cresset.optim.ParameterGroup;
import java.util.function.LongToDoubleFunction;

/**
 * Multiplies the initial learning rate by a function of the epoch: {@code lr = initial lr * f(epoch)}.
 *
 * {@snippet :
 * LRScheduler scheduler = new LambdaLR(optimizer, epoch -> Math.pow(0.95, epoch));
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LambdaLR.html">torch.optim.lr_scheduler.LambdaLR</a>
 */
public final class LambdaLR extends FunctionLR {

    /**
     * Creates a scheduler.
     *
     * @param optimizer the optimizer whose learning rates change
     * @param functions factor of an epoch, one function for all groups or one for each
     * @throws IllegalArgumentException if there are several functions, but not one for each group
     */
    public LambdaLR(Optimizer optimizer, LongToDoubleFunction... functions) {
        super(optimizer, functions);
    }

    @Override
    double lr(ParameterGroup group, int index) {
        return baseLr(index) * factor(index);
    }
}
