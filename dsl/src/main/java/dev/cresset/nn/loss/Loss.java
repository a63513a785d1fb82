package dev.cresset.nn.loss;

import dev.cresset.Tensor;
import dev.cresset.nn.Module;
import java.util.Arrays;

/**
 * Base class of losses, which compare the output of a network with the expected one.
 *
 * {@snippet :
 * CrossEntropyLoss criterion = new CrossEntropyLoss();
 * Tensor loss = criterion.call(logits, target);
 * loss.backward();
 * }
 *
 * @param <M> the type of the loss itself
 */
public abstract class Loss<M extends Loss<M>> extends Module<M> {

    /** A loss in training mode. */
    protected Loss() {}

    /**
     * Computes the loss.
     *
     * @param input the output of the network; each loss says of which shape
     * @param target the expected output
     * @return the loss, one number unless nothing is reduced
     */
    protected abstract Tensor forward(Tensor input, Tensor target);

    /**
     * Computes the loss with the hooks around it, as PyTorch's {@code criterion(input, target)} does.
     *
     * @param input the output of the network; each loss says of which shape
     * @param target the expected output
     * @return the loss, as the hooks have left it
     */
    public final Tensor call(Tensor input, Tensor target) {
        return callWithHooks(Arrays.asList(input, target), inputs -> forward(inputs.get(0), inputs.get(1)));
    }
}
