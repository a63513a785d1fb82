package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * The sigmoid linear unit, also known as swish, element by element: {@code out = input * sigmoid(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html">torch.nn.SiLU</a>
 * @see <a href="https://arxiv.org/abs/1702.03118">Sigmoid-weighted linear units for neural network function approximation</a>
 */
public final class SiLU extends Module {

    private final Options options;

    /** @param options what the layer is like */
    public SiLU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? F.silu_(input) : F.silu(input);
    }

    /** @return the options that the layer was made with */
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
     * @param isInplace whether it overwrites its input, which saves memory; false by default
     */
    public record Options(boolean isInplace) implements Layer {

        /** @return these options, overwriting the input */
        public Options inplace() {
            return inplace(true);
        }

        /** @return these options, overwriting the input or not */
        public Options inplace(boolean inplace) {
            return new Options(inplace);
        }

        @Override
        public SiLU build() {
            return new SiLU(this);
        }
    }
}
