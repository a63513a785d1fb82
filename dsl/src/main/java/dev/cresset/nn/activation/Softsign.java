package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.UnaryModule;

/**
 * The softsign, element by element: {@code out = input / (1 + |input|)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softsign.html">torch.nn.Softsign</a>
 */
public final class Softsign extends UnaryModule<Softsign> {

    /** A softsign. */
    public Softsign() {}

    @Override
    protected Tensor forward(Tensor input) {
        return F.softsign(input);
    }
}
