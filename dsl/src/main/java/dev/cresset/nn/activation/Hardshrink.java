package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;

/**
 * The input where {@code |input| > lambd}, else 0, element by element.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html">torch.nn.Hardshrink</a>
 */
public final class Hardshrink extends Activation<Hardshrink, Hardshrink.Spec> {

    /**
     * Builds a hard shrinkage.
     *
     * @param spec the options
     */
    public Hardshrink(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.hardshrink(input, spec().lambd());
    }

    @Override
    String options() {
        return PythonText.of(spec().lambd());
    }

    /**
     * Specification of a {@link Hardshrink}.
     *
     * @param lambd the largest magnitude that becomes 0; 0.5 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double lambd) implements LayerSpec<Hardshrink> {

        /** All defaults. */
        public Spec() {
            this(0.5);
        }

        /** {@return this specification with another {@code lambd}} */
        public Spec lambd(double lambd) {
            return new Spec(lambd);
        }

        @Override
        public Hardshrink build() {
            return new Hardshrink(this);
        }
    }
}
