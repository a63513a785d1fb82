package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.GELUApproximation;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The Gaussian error linear unit, element by element: {@code out = input * phi(input)}, where {@code phi} is the
 * cumulative distribution function of the standard normal distribution.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html">torch.nn.GELU</a>
 * @see <a href="https://arxiv.org/abs/1606.08415">Gaussian Error Linear Units</a>
 */
public final class GELU extends UnaryModule<GELU> {

    private final Spec spec;

    /**
     * Makes a Gaussian error linear unit.
     *
     * @param spec what the layer is like
     */
    public GELU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.gelu(input, spec.approximate);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "approximate='" + spec.approximate + "'";
    }

    /**
     * What a Gaussian error linear unit is like.
     *
     * @param approximate the formula; the exact one by default
     */
    public record Spec(GELUApproximation approximate) implements LayerSpec<GELU> {

        /** All defaults. */
        public Spec() {
            this(GELUApproximation.NONE);
        }

        /** {@return these options with that approximation} */
        public Spec approximate(GELUApproximation approximate) {
            return new Spec(approximate);
        }

        @Override
        public GELU build() {
            return new GELU(this);
        }
    }
}
