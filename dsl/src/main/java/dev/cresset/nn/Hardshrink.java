package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * Sets to zero what is near zero, element by element: {@code out = input} where {@code |input| > lambd}, else 0.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html">torch.nn.Hardshrink</a>
 */
public final class Hardshrink extends Module {

    private final Options options;

    /**
     * Makes a hard shrinkage.
     *
     * @param options what the layer is like
     */
    public Hardshrink(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return input.hardshrink(options.lambd);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return PythonText.of(options.lambd);
    }

    /**
     * What a hard shrinkage is like.
     *
     * @param lambd how near; 0.5 by default
     */
    public record Options(double lambd) implements Layer {

        /** All defaults. */
        public Options() {
            this(0.5);
        }

        /** {@return these options with that limit} */
        public Options lambd(double lambd) {
            return new Options(lambd);
        }

        @Override
        public Hardshrink build() {
            return new Hardshrink(this);
        }
    }
}
