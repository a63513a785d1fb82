package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The scaled exponential linear unit, element by element: {@code out = scale * (max(0, input) + min(0, alpha *
 * (exp(input) - 1)))} with {@code alpha} = 1.6732632423543772848170429916717 and {@code scale} =
 * 1.0507009873554804934193349852946.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SELU.html">torch.nn.SELU</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</a>
 */
public final class SELU extends Activation<SELU, SELU.Spec> {

    /**
     * Builds a scaled exponential linear unit.
     *
     * @param spec the options
     */
    public SELU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.selu(input, spec().isInplace());
    }

    /**
     * Specification of a {@link SELU}.
     *
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(boolean isInplace) implements LayerSpec<SELU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public SELU build() {
            return new SELU(this);
        }
    }
}
