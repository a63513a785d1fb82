package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The self-regularized non-monotonic activation, element by element: {@code out = input * tanh(softplus(input))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Mish.html">torch.nn.Mish</a>
 * @see <a href="https://arxiv.org/abs/1908.08681">Mish: A Self Regularized Non-Monotonic Activation Function</a>
 */
public final class Mish extends Activation<Mish, Mish.Spec> {

    /**
     * Builds a mish.
     *
     * @param spec the options
     */
    public Mish(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.mish(input, spec().isInplace());
    }

    /**
     * Specification of a {@link Mish}.
     *
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean isInplace) implements LayerSpec<Mish>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public Mish build() {
            return new Mish(this);
        }
    }
}
