package dev.cresset.nn.init;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A kernel that keeps as many channels of the input as there is room for: 1 in the middle of its own channel, else 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.dirac_">dirac_</a>
 */
public final class Dirac implements Initializer {

    private final long groups;

    Dirac(long groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("a convolution has 1 or more groups, not " + groups);
        }
        this.groups = groups;
    }

    /**
     * {@return this, for a convolution in that many groups; 1 by default}
     *
     * @param groups a number that divides the output channels
     */
    public Dirac groups(long groups) {
        return new Dirac(groups);
    }

    /**
     * Sets the kernel.
     *
     * @param weight of shape {@code (out, in / groups, kernel...)} with a kernel of one to three dimensions
     * @throws IllegalArgumentException if it has another number of dimensions, or groups do not divide the channels
     */
    @Override
    public void initialize(Tensor weight) {
        Shape shape = weight.shape();
        if (shape.ndim() < 3 || shape.ndim() > 5) {
            throw new IllegalArgumentException("a Dirac kernel has 3 to 5 dimensions, got the shape " + shape);
        }
        if (shape.get(0) % groups != 0) {
            throw new IllegalArgumentException(
                    "a Dirac kernel cannot divide " + shape.get(0) + " channels into " + groups + " groups");
        }
        try (var _ = Torch.noGrad()) {
            weight.zero_();
            long perGroup = shape.get(0) / groups;
            for (long i = 0; i < shape.get(0); i++) {
                if (i % perGroup < shape.get(1)) {
                    setMiddle(weight, i, i % perGroup);
                }
            }
        }
    }

    private static void setMiddle(Tensor weight, long out, long in) {
        try (Scope _ = Scope.open()) {
            Tensor place = weight.select(0, out).select(0, in);
            while (place.dim() > 0) {
                place = place.select(0, place.size(0) / 2);
            }
            place.fill_(1);
        }
    }
}
