package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Widens a signal on all sides by a constant. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, before + L + after)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad1d.html">torch.nn.ConstantPad1d</a>
 */
public final class ConstantPad1d extends Module {

    private final Options options;

    /**
     * Makes a padding of signals by a constant.
     *
     * @param options what the layer is like
     */
    public ConstantPad1d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.pad(input, options.padding.toArray(2), "constant", options.value);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "padding=%s, value=%s".formatted(options.padding.tuple(2), PythonText.of(options.value));
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     * @param value what is put there
     */
    public record Options(Size padding, double value) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            padding.check("ConstantPad1d", "a padding", 2, Long.MIN_VALUE);
        }

        @Override
        public ConstantPad1d build() {
            return new ConstantPad1d(this);
        }
    }
}
