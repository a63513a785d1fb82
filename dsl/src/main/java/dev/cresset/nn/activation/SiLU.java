package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The sigmoid linear unit, also called swish, element by element: {@code out = input * sigmoid(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html">torch.nn.SiLU</a>
 * @see <a href="https://arxiv.org/abs/1606.08415">Gaussian Error Linear Units</a>
 * @see <a href="https://arxiv.org/abs/1710.05941">Searching for Activation Functions</a>
 */
public final class SiLU extends Activation<SiLU, SiLU.Spec> {

    /**
     * Builds a sigmoid linear unit.
     *
     * @param spec the options
     */
    public SiLU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.silu(input, spec().isInplace());
    }

    /**
     * Specification of a {@link SiLU}.
     *
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean isInplace) implements LayerSpec<SiLU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public SiLU build() {
            return new SiLU(this);
        }
    }
}
