package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The exponential linear unit, element by element: {@code out = input} where the input is positive, else {@code alpha *
 * (exp(input) - 1)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html">torch.nn.ELU</a>
 * @see <a href="https://arxiv.org/abs/1511.07289">Fast and Accurate Deep Network Learning by Exponential Linear Units</a>
 */
public final class ELU extends Activation<ELU, ELU.Spec> {

    /**
     * Builds an exponential linear unit.
     *
     * @param spec the options
     */
    public ELU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.elu(input, spec().alpha(), spec().isInplace());
    }

    @Override
    String options() {
        return "alpha=" + PythonText.of(spec().alpha());
    }

    /**
     * Specification of an {@link ELU}.
     *
     * @param alpha the negative of the limit for negative inputs; 1 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double alpha, boolean isInplace) implements LayerSpec<ELU>, Inplace<Spec> {

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
        public ELU build() {
            return new ELU(this);
        }
    }
}
