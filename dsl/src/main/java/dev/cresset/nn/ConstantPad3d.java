package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Widens a volume on all sides by a constant. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, front + D + back, top + H + bottom, left + W + right)} or without the
 * {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConstantPad3d.html">torch.nn.ConstantPad3d</a>
 */
public final class ConstantPad3d extends Module {

    private final Options options;

    /**
     * Makes a padding of volumes by a constant.
     *
     * @param options what the layer is like
     */
    public ConstantPad3d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.pad(input, options.padding.toArray(6), "constant", options.value);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "padding=%s, value=%s".formatted(options.padding.tuple(6), PythonText.of(options.value));
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
            padding.check("ConstantPad3d", "a padding", 6, Long.MIN_VALUE);
        }

        @Override
        public ConstantPad3d build() {
            return new ConstantPad3d(this);
        }
    }
}
