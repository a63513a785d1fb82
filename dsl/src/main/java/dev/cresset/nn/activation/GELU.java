package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.GELUApproximation;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The Gaussian error linear unit, element by element: {@code out = input * phi(input)}, where {@code phi} is the
 * cumulative distribution function of the standard normal distribution.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html">torch.nn.GELU</a>
 * @see <a href="https://arxiv.org/abs/1606.08415">Gaussian Error Linear Units</a>
 */
public final class GELU extends Activation<GELU, GELU.Spec> {

    /**
     * Builds a Gaussian error linear unit.
     *
     * @param spec the options
     */
    public GELU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.gelu(input, spec().approximate());
    }

    @Override
    String options() {
        return "approximate='" + spec().approximate() + "'";
    }

    /**
     * Specification of a {@link GELU}.
     *
     * @param approximate the formula; the exact one by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(GELUApproximation approximate) implements LayerSpec<GELU> {

        /** All defaults. */
        public Spec() {
            this(GELUApproximation.NONE);
        }

        /** {@return this specification with another {@code approximate}} */
        public Spec approximate(GELUApproximation approximate) {
            return new Spec(approximate);
        }

        @Override
        public GELU build() {
            return new GELU(this);
        }
    }
}
