package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Sets to zero what is near zero, element by element: {@code out = input} where {@code |input| > lambd}, else 0.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardshrink.html">torch.nn.Hardshrink</a>
 */
public final class Hardshrink extends UnaryModule<Hardshrink> {

    private final Spec spec;

    /**
     * Makes a hard shrinkage.
     *
     * @param spec what the layer is like
     */
    public Hardshrink(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return input.hardshrink(spec.lambd);
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
     * What a hard shrinkage is like.
     *
     * @param lambd how near; 0.5 by default
     */
    public record Spec(double lambd) implements LayerSpec<Hardshrink> {

        /** All defaults. */
        public Spec() {
            this(0.5);
        }

        /** {@return these options with that limit} */
        public Spec lambd(double lambd) {
            return new Spec(lambd);
        }

        @Override
        public Hardshrink build() {
            return new Hardshrink(this);
        }
    }
}
