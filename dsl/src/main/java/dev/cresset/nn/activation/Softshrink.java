package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Moves everything towards zero and sets to zero what is near zero, element by element: {@code out = input - lambd}
 * where {@code input > lambd}, {@code input + lambd} where {@code input < -lambd}, else 0.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softshrink.html">torch.nn.Softshrink</a>
 */
public final class Softshrink extends UnaryModule<Softshrink> {

    private final Spec spec;

    /**
     * Makes a soft shrinkage.
     *
     * @param spec what the layer is like
     */
    public Softshrink(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.softshrink(input, spec.lambd);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return PythonText.of(spec.lambd);
    }

    /**
     * What a soft shrinkage is like.
     *
     * @param lambd how far, 0 or more; 0.5 by default
     */
    public record Spec(double lambd) implements LayerSpec<Softshrink> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(lambd >= 0, "Softshrink needs a lambda of 0 or more, got %s", lambd);
        }

        /** All defaults. */
        public Spec() {
            this(0.5);
        }

        /** {@return these options with that distance} */
        public Spec lambd(double lambd) {
            return new Spec(lambd);
        }

        @Override
        public Softshrink build() {
            return new Softshrink(this);
        }
    }
}
