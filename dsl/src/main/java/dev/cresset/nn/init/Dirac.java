package dev.cresset.nn.init;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;

/**
 * The Dirac delta function as a kernel: 1 in the middle of the channel of the same number, else 0. A convolution with it passes
 * through as many channels as possible.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.dirac_">dirac_</a>
 */
public final class Dirac implements Initializer {

    private final long groups;

    Dirac(long groups) {
        Checks.positive("a Dirac kernel", "groups", groups);
        this.groups = groups;
    }

    /**
     * {@return this initializer for a convolution with groups}
     *
     * @param groups the number of groups, which divides the number of output channels; 1 by default
     */
    public Dirac groups(long groups) {
        return new Dirac(groups);
    }

    /**
     * Sets the kernel.
     *
     * @param weight the kernel, of shape {@code (out, in / groups, kernel...)} with one to three dimensions of the kernel
     * @throws IllegalArgumentException if the kernel has another number of dimensions, or the groups do not divide the channels
     */
    @Override
    public void initialize(Tensor weight) {
        Shape shape = weight.shape();
        Checks.that(
                shape.ndim() >= 3 && shape.ndim() <= 5,
                "a Dirac kernel has 3 to 5 dimensions, got the shape %s",
                shape);
        Checks.that(
                shape.get(0) % groups == 0,
                "a Dirac kernel cannot divide %d channels into %d groups",
                shape.get(0),
                groups);
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
