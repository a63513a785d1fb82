package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The sigmoid linear unit, also called swish, element by element: {@code out = input * sigmoid(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html">torch.nn.SiLU</a>
 * @see <a href="https://arxiv.org/abs/1606.08415">Gaussian Error Linear Units</a>
 * @see <a href="https://arxiv.org/abs/1710.05941">Searching for Activation Functions</a>
 */
public final class SiLU extends UnaryModule<SiLU> {

    private final Spec spec;

    /**
     * Makes a sigmoid linear unit.
     *
     * @param spec what the layer is like
     */
    public SiLU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.silu(input, spec.isInplace);
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
     * What a sigmoid linear unit is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
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
