package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The piecewise linear approximation of the sigmoid, element by element: {@code out = min(max(0, input + 3), 6) / 6}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html">torch.nn.Hardsigmoid</a>
 */
public final class Hardsigmoid extends Activation<Hardsigmoid, Hardsigmoid.Spec> {

    /**
     * Builds a hard sigmoid.
     *
     * @param spec the options
     */
    public Hardsigmoid(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.hardsigmoid(input, spec().isInplace());
    }

    /** Empty: PyTorch prints no options of this layer. */
    @Override
    protected String extraRepr() {
        return "";
    }

    /**
     * Specification of a {@link Hardsigmoid}.
     *
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean isInplace) implements LayerSpec<Hardsigmoid>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public Hardsigmoid build() {
            return new Hardsigmoid(this);
        }
    }
}
