package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Widens a signal on all sides by zeros. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ZeroPad1d.html">torch.nn.ZeroPad1d</a>
 */
public final class ZeroPad1d extends Module {

    private final Options options;

    /**
     * Makes a padding of signals by zeros.
     *
     * @param options what the layer is like
     */
    public ZeroPad1d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.pad(input, options.padding.toArray(2), "constant", 0.0);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return options.padding.tuple(2);
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
            padding.check("ZeroPad1d", "a padding", 2, Long.MIN_VALUE);
        }

        @Override
        public ZeroPad1d build() {
            return new ZeroPad1d(this);
        }
    }
}
