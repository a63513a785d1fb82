package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;

/**
 * The input moved towards zero, element by element: {@code out = input - lambd} where {@code input > lambd}, {@code
 * input + lambd} where {@code input < -lambd}, else 0.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softshrink.html">torch.nn.Softshrink</a>
 */
public final class Softshrink extends Activation<Softshrink, Softshrink.Spec> {

    /**
     * Builds a soft shrinkage.
     *
     * @param spec the options
     */
    public Softshrink(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.softshrink(input, spec().lambd());
    }

    @Override
    String options() {
        return PythonText.of(spec().lambd());
    }

    /**
     * Specification of a {@link Softshrink}.
     *
     * @param lambd the distance, 0 or more; 0.5 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double lambd) implements LayerSpec<Softshrink> {

        /** Checks the distance. */
        public Spec {
            Checks.that(lambd >= 0, "Softshrink needs a lambd of 0 or more, got %s", lambd);
        }

        /** All defaults. */
        public Spec() {
            this(0.5);
        }

        /** {@return this specification with another {@code lambd}} */
        public Spec lambd(double lambd) {
            return new Spec(lambd);
        }

        @Override
        public Softshrink build() {
            return new Softshrink(this);
        }
    }
}
