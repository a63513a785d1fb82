package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

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
public final class SELU extends UnaryModule<SELU> {

    private final Spec spec;

    /**
     * Makes a scaled exponential linear unit.
     *
     * @param spec what the layer is like
     */
    public SELU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace ? Torch.selu_(input) : Torch.selu(input);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return spec.isInplace ? "inplace=True" : "";
    }

    /**
     * What a scaled exponential linear unit is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
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
