package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Widens a volume on all sides by its opposite edge. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)} or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CircularPad3d.html">torch.nn.CircularPad3d</a>
 */
public final class CircularPad3d extends Module {

    private final Options options;

    /**
     * Makes a padding of volumes by their opposite edges.
     *
     * @param options what the layer is like
     */
    public CircularPad3d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.pad(input, options.padding.toArray(6), "circular", null);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return options.padding.tuple(6);
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     */
    public record Options(Size padding) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            padding.check("CircularPad3d", "a padding", 6, Long.MIN_VALUE);
        }

        @Override
        public CircularPad3d build() {
            return new CircularPad3d(this);
        }
    }
}
