package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * Gives its input back.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Identity.html">torch.nn.Identity</a>
 */
public final class Identity extends UnaryModule<Identity> {

    /** An identity; it has no options. */
    public Identity() {}

    @Override
    protected Tensor forward(Tensor input) {
        return input;
    }
}
