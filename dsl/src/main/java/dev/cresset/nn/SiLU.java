package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * The sigmoid linear unit, also called swish, element by element: {@code out = input * sigmoid(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html">torch.nn.SiLU</a>
 * @see <a href="https://arxiv.org/abs/1606.08415">Gaussian Error Linear Units</a>
 * @see <a href="https://arxiv.org/abs/1710.05941">Searching for Activation Functions</a>
 */
public final class SiLU extends Module {

    private final Options options;

    /**
     * Makes a sigmoid linear unit.
     *
     * @param options what the layer is like
     */
    public SiLU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? F.silu_(input) : F.silu(input);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return options.isInplace ? "inplace=True" : "";
    }

    /**
     * What a sigmoid linear unit is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(boolean isInplace) implements Inplace<Options> {

        /** All defaults. */
        public Options() {
            this(false);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(inplace);
        }

        @Override
        public SiLU build() {
            return new SiLU(this);
        }
    }
}
