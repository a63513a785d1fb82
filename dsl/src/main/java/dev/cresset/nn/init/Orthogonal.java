package dev.cresset.nn.init;

import dev.cresset.Linalg;
import dev.cresset.ReturnTypes;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;

/**
 * A matrix whose rows, or columns if there are fewer, are orthogonal and of length {@code gain}. All dimensions of a kernel but the
 * first count as columns.
 *
 * @see <a href="https://arxiv.org/abs/1312.6120">Exact solutions to the nonlinear dynamics of learning in deep linear networks</a>
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.orthogonal_">orthogonal_</a>
 */
public final class Orthogonal implements Initializer {

    private final double gain;

    Orthogonal(double gain) {
        this.gain = gain;
    }

    /**
     * {@return this initializer with another gain}
     *
     * @param gain the factor of the orthogonal matrix; 1 by default
     */
    public Orthogonal gain(double gain) {
        return new Orthogonal(gain);
    }

    /**
     * Draws the values of a weight.
     *
     * @param weight the weight, of shape {@code (out, in)} or {@code (out, in, kernel...)}
     * @throws IllegalArgumentException if the weight has fewer than two dimensions
     */
    @Override
    public void initialize(Tensor weight) {
        Checks.that(
                weight.dim() >= 2, "an orthogonal weight has 2 or more dimensions, got the shape %s", weight.shape());
        if (weight.numel() == 0) {
            return;
        }
        Init.draw(() -> {
            try (Scope _ = Scope.open()) {
                draw(weight);
            }
        });
    }

    private void draw(Tensor weight) {
        long rows = weight.size(0);
        long columns = weight.numel() / rows;
        Tensor drawn = Torch.empty(new long[] {rows, columns}, weight.dtype(), weight.device());
        drawn.normal_(0, 1);
        ReturnTypes.LinalgQr factors = Linalg.qr(rows < columns ? drawn.t() : drawn);
        // the signs make the distribution uniform: arXiv math-ph/0609050
        Tensor q = factors.Q().mul(factors.R().diag(0).sign());
        weight.copy_((rows < columns ? q.t() : q).reshape(weight.shape()));
        weight.mul_(gain);
    }
}
