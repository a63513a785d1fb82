package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.UnaryModule;

/**
 * The logistic function, element by element: {@code out = 1 / (1 + exp(-input))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Sigmoid.html">torch.nn.Sigmoid</a>
 */
public final class Sigmoid extends UnaryModule<Sigmoid> {

    /** A logistic function. */
    public Sigmoid() {}

    @Override
    protected Tensor forward(Tensor input) {
        return F.sigmoid(input);
    }
}
