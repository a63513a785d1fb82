package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.UnaryModule;

/**
 * The difference between the input and its hyperbolic tangent, element by element: {@code out = input - tanh(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Tanhshrink.html">torch.nn.Tanhshrink</a>
 */
public final class Tanhshrink extends UnaryModule<Tanhshrink> {

    /** A hyperbolic tangent shrinkage. */
    public Tanhshrink() {}

    @Override
    protected Tensor forward(Tensor input) {
        return F.tanhshrink(input);
    }
}
