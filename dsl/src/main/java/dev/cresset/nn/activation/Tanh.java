package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.UnaryModule;

/**
 * The hyperbolic tangent, element by element.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanh.html">torch.nn.Tanh</a>
 */
public final class Tanh extends UnaryModule<Tanh> {

    /** A hyperbolic tangent. */
    public Tanh() {}

    @Override
    protected Tensor forward(Tensor input) {
        return F.tanh(input);
    }
}
