package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.UnaryModule;

/**
 * Makes probabilities of the channels of each pixel.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H, W)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html">torch.nn.Softmax2d</a>
 */
public final class Softmax2d extends UnaryModule<Softmax2d> {

    /** A softmax over channels; it has no options. */
    public Softmax2d() {}

    @Override
    protected Tensor forward(Tensor input) {
        Checks.that(
                input.dim() == 3 || input.dim() == 4,
                "Softmax2d takes (N, C, H, W) or (C, H, W), got the shape %s",
                input.shape());
        return input.softmax(-3);
    }
}
