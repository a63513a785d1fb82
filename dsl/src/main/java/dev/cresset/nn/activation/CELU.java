package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The continuously differentiable exponential linear unit, element by element: {@code out = max(0, input) + min(0,
 * alpha * (exp(input / alpha) - 1))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CELU.html">torch.nn.CELU</a>
 * @see <a href="https://arxiv.org/abs/1704.07483">Continuously Differentiable Exponential Linear Units</a>
 */
public final class CELU extends Activation<CELU, CELU.Spec> {

    /**
     * Builds a continuously differentiable exponential linear unit.
     *
     * @param spec the options
     */
    public CELU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.celu(input, spec().alpha(), spec().isInplace());
    }

    @Override
    String options() {
        return "alpha=" + PythonText.of(spec().alpha());
    }

    /**
     * Specification of a {@link CELU}.
     *
     * @param alpha the negative of the limit for negative inputs, not 0; 1 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double alpha, boolean isInplace) implements LayerSpec<CELU>, Inplace<Spec> {

        /** Checks alpha. */
        public Spec {
            Checks.that(alpha != 0, "CELU needs an alpha that is not 0");
        }

        /** All defaults. */
        public Spec() {
            this(1, false);
        }

        /** {@return this specification with another {@code alpha}} */
        public Spec alpha(double alpha) {
            return new Spec(alpha, isInplace);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(alpha, inplace);
        }

        @Override
        public CELU build() {
            return new CELU(this);
        }
    }
}
