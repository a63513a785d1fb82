package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Moves everything towards zero and sets to zero what is near zero, element by element: {@code out = input - lambd}
 * where {@code input > lambd}, {@code input + lambd} where {@code input < -lambd}, else 0.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softshrink.html">torch.nn.Softshrink</a>
 */
public final class Softshrink extends Module {

    private final Options options;

    /**
     * Makes a soft shrinkage.
     *
     * @param options what the layer is like
     */
    public Softshrink(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.softshrink(input, options.lambd);
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
     * What a soft shrinkage is like.
     *
     * @param lambd how far, 0 or more; 0.5 by default
     */
    public record Options(double lambd) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.that(lambd >= 0, "Softshrink needs a lambda of 0 or more, got %s", lambd);
        }

        /** All defaults. */
        public Options() {
            this(0.5);
        }

        /** {@return these options with that distance} */
        public Options lambd(double lambd) {
            return new Options(lambd);
        }

        @Override
        public Softshrink build() {
            return new Softshrink(this);
        }
    }
}
